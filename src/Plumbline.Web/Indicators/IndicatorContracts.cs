using System.Collections.Immutable;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;
using Plumbline.Web.Views;

namespace Plumbline.Web.Indicators;

/// <summary>What contracts require of a measure: one figure, judged by each, side by side.</summary>
internal static class IndicatorContracts
{
    private const int Width = 40;

    /// <summary>A sentence for each contract, where the organisation has no target of its own: <c>Care at home requires at most 0.5%: Off target.</c> Where one does not rate the figure, it says why. Empty where there is none.</summary>
    internal static ImmutableArray<Element> InPlaceOfOwn(Visit visit, Judgement? own)
    {
        var picture = visit.Definitions.Picture;
        if (own is null) return [];
        return
        [
            .. JudgeByContracts.InPlaceOfOwn(picture, own).Select(one => new Paragraph(
            [
                Hyperlink.OnSite(one.Contract.Name, visit.Links.Contract(one.Contract.Code)),
                $" requires {TargetWords.Of(one.Judgement, picture, picture.Settings.Language)}: ",
                RatingWords.Of(one.Judgement).Chip,
                one.Judgement.NotRated is null ? "." : $". {JudgementWords.Reason(one.Judgement, picture.Settings.Language)}.",
            ])),
        ];
    }

    /// <summary>The table; empty where no contract has a target for the measure in the unit in the period.</summary>
    internal static ImmutableArray<Element> Of(Visit visit, ReportContext context, Indicator indicator, Unit unit, Observation? latest)
    {
        var picture = visit.Definitions.Picture;
        var judged = JudgeByContracts.Of(picture, indicator, unit.Code, latest, context.Period);
        if (judged.Count == 0) return [];
        var culture = picture.Settings.Language;
        return
        [
            new Table(
                $"What contracts require of {indicator.NameInList}",
                [new Column("Contract"), new Column("Commissioner"), new Column("Required"), new Column("Figure"), new Column("Rating")],
                [.. judged.Select(one => new Row(
                [
                    Cell.Header(Hyperlink.OnSite(one.Contract.Name, visit.Links.Contract(one.Contract.Code))),
                    one.Contract.Commissioner,
                    Counted.Sentence(TargetWords.Of(one.Judgement, picture, culture)),
                    new Cell(one.Judgement.Observation is { } figure ? [FigureValue.Of(figure, culture), $", {figure.Period.ToText(culture)}"] : "No figure"),
                    new Cell(RatingWords.Of(one.Judgement).InCell),
                ]))])
            {
                HidesCaption = true,
                LeastWidth = Width,
            },
        ];
    }
}
