using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Assuring.ObjectivePages;

/// <summary>The measures of an objective: target, position in the words of the paper, source, frequency and movement.</summary>
internal static class MeasureTable
{
    private const int Width = 56;

    internal static Table Of(ReportContext context, ObjectiveReading objective) => new(
        Counted.Sentence(Counted.Of(objective.Measures.Count, "measure")),
        [new Column("Measure") { Share = 26 }, new Column("Target") { Share = 15 }, new Column("Position") { Share = 21 }, new Column("Source") { Share = 14 }, new Column("How often") { Share = 10 }, new Column(Since(context, objective))],
        [.. objective.Measures.Select(measure => RowOf(context, measure))])
    {
        HidesCaption = true,
        LeastWidth = Width,
    };

    // Movement is since the figure of the previous position.
    private static string Since(ReportContext context, ObjectiveReading objective) =>
        objective.PositionBefore is { } before ? $"Since {before.Period.ToText(context.Picture.Settings.Language, full: true)}" : "Movement";

    private static Row RowOf(ReportContext context, MeasureReading one)
    {
        var culture = context.Picture.Settings.Language;
        if (one.Judgement is not { } judgement) return new Row([Cell.Header(one.Measure.Name ?? one.Measure.Indicator.ToString()), new Cell($"The organisation has no indicator “{one.Measure.Indicator}”.") { Span = 5 }]);
        return new Row(
        [
            Cell.Header(IndicatorLinks.Linked(context, judgement.Indicator, judgement.Unit, one.Measure.Name ?? judgement.Indicator.Name)),
            Counted.Sentence(TargetWords.Of(judgement, context.Picture, culture)),
            Position(context, judgement),
            judgement.Indicator.Source ?? "Not stated",
            Counted.Sentence(judgement.Indicator.Frequency.Every()),
            new Cell(Movement(context, judgement, one.Before)),
        ]);
    }

    // The position, the period of its figure, which on a site leads to where the figure comes from, and what a reader must know of it.
    private static Cell Position(ReportContext context, Judgement judgement)
    {
        var culture = context.Picture.Settings.Language;
        var position = PositionWords.Of(judgement, culture);
        if (judgement.Observation is not { Value: not ObservedValue.Missing } figure) return new Cell([position, .. AssuranceSaid.Below(JudgementWords.Reason(judgement, culture))]);
        var period = figure.Period.ToText(culture, full: true);
        return new Cell(
        [
            judgement.IsRated ? new RatingChip(RatingWords.Of(judgement).Tone, position) : position,
            .. AssuranceSaid.Below(context.Site is { } site ? Hyperlink.OnSite(period, site.OfFigure(figure)) : (Inline)period),
            .. judgement.IsRated || judgement.NotRated == NotRatedReason.NoTarget ? RichText.Empty : AssuranceSaid.Below(JudgementWords.Reason(judgement, culture)),
            .. figure.IsDoubtful ? AssuranceSaid.Below("a doubtful figure") : RichText.Empty,
        ])
        { Source = FigureSource.Of(figure) };
    }

    private static RichText Movement(ReportContext context, Judgement judgement, Judgement? before)
    {
        if (judgement.Observation is not { } now) return "–";
        if (before?.Observation is not { } was) return "First figure";
        if (now.Period == was.Period) return "No figure since";
        var culture = context.Picture.Settings.Language;
        if (now.Period.Frequency != was.Period.Frequency) return "–";
        var change = PerformanceChange.Between(judgement.Indicator, was, now);
        if (ChangeWords.Of(change, now, judgement.Indicator, culture) is { } words)
        {
            bool? isBetter = change.Direction switch { ChangeDirection.Improving => true, ChangeDirection.Declining => false, _ => null };
            return words.Rise == 0 ? "= no change" : [Icon.Decorative(Symbols.Arrow(words.Rise > 0, isBetter)), $" {words.Words}"];
        }

        return now.Value.Text == was.Value.Text ? "= same" : $"was {ValueText.Of(was.Value, culture)}";
    }
}
