-- The topics that the two offices taught or asked for; a steward adds and rewords them through the API.
insert into topic (code, version, name_id, name_en, basis) values
    ('DTSEN_OUTREACH', 0, 'Sosialisasi DTSEN', 'Introduction of the DTSEN registry',
     'Inpres 4/2025; Kepmensos 79/HUK/2025'),
    ('RECIPIENT_PROBLEM_SOLVING', 0, 'Penyelesaian masalah dengan penerima manfaat', 'Solving problems with recipients', null),
    ('CAPACITY_BUILDING', 0, 'Penguatan kapasitas pendamping', 'Strengthening the capacity of companions', null),
    ('P2K2', 0, 'Pertemuan Peningkatan Kemampuan Keluarga (P2K2)', 'Family development sessions (P2K2)', null),
    ('COMMITMENT_VERIFICATION', 0, 'Verifikasi komitmen', 'Verification of commitments', 'Permensos 1/2018'),
    ('DATA_UPDATE', 0, 'Pemutakhiran data keluarga', 'Updating the data of families', null),
    ('GRADUATION', 0, 'Graduasi keluarga penerima manfaat', 'Graduation of recipient families', null),
    ('PROPOSAL_AND_OBJECTION', 0, 'Usul dan sanggah', 'Proposals and objections',
     'Kepmensos 150/HUK/2022; Kepmensos 73/HUK/2024'),
    ('DISTRIBUTION_MONITORING', 0, 'Pemantauan penyaluran bantuan', 'Monitoring the distribution of aid', 'Perpres 63/2017'),
    ('PSM_BASICS', 0, 'Bimbingan teknis dasar PSM', 'Basic training of community social workers (PSM)',
     'Permensos 10/2019');
