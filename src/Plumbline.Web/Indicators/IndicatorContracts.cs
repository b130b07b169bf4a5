using System.Collections.Immutable;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
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

    /// <summary>A figure as each contract judges it, in the order of the contracts; empty where none has a target for it.</summary>
    internal static IReadOnlyList<(Contract Contract, Judgement Judgement)> Judged(OrganisationPicture picture, Indicator indicator, UnitCode unit, Observation? figure, Period period)
    {
        var top = picture.Units.Top.Code;
        // A contract of another unit judges that unit's figure, which stands on that unit's page.
        return
        [
            .. KpiTargets.Contracts(picture)
                .Where(contract => picture.Targets.OfContract(contract.Code.ToString()).Any(target => target.Indicator == indicator.Code && (target.Unit ?? contract.Unit ?? top) == unit))
                .Select(contract => (contract, Judge.Of(picture, indicator, unit, figure, period, contract.Code.ToString())))
                .Where(static one => one.Item2.Target?.Contract is not null),
        ];
    }

    /// <summary>The table; empty where no contract has a target for the measure in the unit in the period.</summary>
    internal static ImmutableArray<Element> Of(Visit visit, ReportContext context, Indicator indicator, Unit unit, Observation? latest)
    {
        var picture = visit.Definitions.Picture;
        var judged = Judged(picture, indicator, unit.Code, latest, latest?.Period ?? context.Period);
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
