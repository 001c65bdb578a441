package id.pendamping.recipient.figure;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.ProgrammeWords;

/** Makes views of figures: names of regions and programmes come from where they are kept, once for a page. */
record FigureViews(Places places, ProgrammeWords programmes, Language language) {

    static FigureViews in(Language language, Places places) {
        return new FigureViews(places, ProgrammeWords.read(), language);
    }

    FigureView of(ReportedFigure figure) {
        return new FigureView(
                figure.id,
                figure.citation,
                ProgrammeLabel.of(programmes.mustBe("programme", figure.programme), language),
                places.label(figure.region),
                figure.year,
                figure.stage,
                figure.reference,
                figure.indicator,
                figure.category,
                figure.value,
                figure.unit,
                figure.source,
                figure.revision,
                figure.recordedAt,
                null,
                null);
    }
}
