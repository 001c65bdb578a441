-- The programmes that cadres serve and figures speak of. A code heard for the first time in a figure joins without a name.
create table programme (
    code            text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    indonesian_name text,
    english_name    text,
    aliases         text[] not null default '{}'
);
insert into programme (code, indonesian_name, english_name, aliases) values
    ('PKH', 'Program Keluarga Harapan', 'Family Hope Programme', '{}'),
    ('SEMBAKO', 'Program Sembako', 'Staple Food Programme', '{BPNT,BNPT}');

-- A cadre is data: what it serves, how many a region may have, and whose work counts as carrying families.
create table cadre (
    code            text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version         int not null,
    indonesian_name text not null,
    english_name    text not null,
    level           text not null check (level in ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE')),
    widest_scope    text not null check (widest_scope in ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE')),
    max_per_region  int check (max_per_region > 0),
    carries_families boolean not null,
    programmes      text[] not null,
    basis           text not null,
    source          text not null
);
call audit_changes('cadre', 'code', null);

insert into cadre (code, version, indonesian_name, english_name, level, widest_scope, max_per_region, carries_families, programmes, basis, source) values
    ('PKH_FACILITATOR', 0, 'Pendamping sosial PKH', 'PKH facilitator', 'VILLAGE', 'REGENCY', null, true, '{PKH}',
     'Permensos 1/2018; kode etik SDM PKH. Mendampingi KPM di satu desa atau lebih; satu desa dapat memiliki beberapa pendamping.',
     'muntahahilmi.blogspot.com/2019/07; pkhkecamatanpurwadadiciamis.blogspot.com/2018/03; labuanbajovoice.com (DSP3A)'),
    ('TKSK', 0, 'Tenaga Kesejahteraan Sosial Kecamatan', 'District welfare worker', 'DISTRICT', 'DISTRICT', 1, false, '{}',
     'Permensos 28/2018 pasal 1 (mencabut 24/2013); Perdirjen Dayasos 35/2020. Satu TKSK aktif per kecamatan.',
     'kasdinews.blogspot.com/2020/08/permensos-28-tahun-2018; dinsos.semarangkab.go.id/berita-detail-164; samawarea.com/2020/04/12'),
    ('TKSM', 0, 'Tenaga Kesejahteraan Sosial Masyarakat', 'Community welfare worker', 'VILLAGE', 'VILLAGE', null, false, '{}',
     'UU 11/2009. Peraturan nasional khusus tidak ditemukan; di Lombok Utara tampaknya jabatan tingkat desa.',
     'pekerjasosial.com/2016/11/17; radarntb.com 2024-02-22 (kesimpulan, bukan teks peraturan)'),
    ('PSM', 0, 'Pekerja Sosial Masyarakat', 'Community social worker', 'VILLAGE', 'VILLAGE', null, false, '{}',
     'Permensos 10/2019 (mencabut 1/2012). Relawan warga desa/kelurahan; jumlah tetap per desa tidak diatur.',
     'ainamulyana.blogspot.com/2019/08; sippn.menpan.go.id 8227659'),
    ('REGENCY_COORDINATOR', 0, 'Koordinator kabupaten/kota PKH', 'PKH regency coordinator', 'REGENCY', 'REGENCY', null, false, '{PKH}',
     'Satu koordinator per kabupaten/kota yang lazim; daerah besar dapat memiliki lebih (pengetahuan umum), karena itu tidak dibatasi di sini.',
     'ANTARA 2025 (Mukomuko); gadalombok.co/2025/10'),
    ('AREA_COORDINATOR', 0, 'Koordinator wilayah PKH', 'PKH area coordinator', 'REGENCY', 'PROVINCE', null, false, '{PKH}',
     'Beberapa koordinator wilayah dalam satu provinsi.',
     'ANTARA 2025 (Bengkulu); gadalombok.co/2025/10 (NTB II)');
