using Plumbline.Core.Analysis;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Units;

/// <summary>The units of an indicator side by side: a table, small charts on one scale, a funnel plot.</summary>
/// <param name="Selection">The indicators, each in a part of its own, and the unit whose units are shown.</param>
public sealed record ByUnitBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "by-unit";

    /// <summary>The periods of the trend in the table.</summary>
    internal const int TrendPeriods = 12;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>The kind of the units shown, at any level below; null for those directly below.</summary>
    public UnitKind? UnitKind { get; init; }

    /// <summary>How they are shown.</summary>
    public UnitViews Show { get; init; } = UnitViews.Usual;

    /// <summary>Their order.</summary>
    public UnitOrder Order { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter()
        .Add("indicators", Selection.Indicators.ToString())
        .Add("below", Selection.Unit?.ToString())
        .Add("kind", UnitKind is { } kind ? Names<UnitKind>.Of(kind) : null)
        .Add("show", Show == UnitViews.Usual ? null : Show.ToString())
        .Add("order", Order == UnitOrder.Name ? null : Names<UnitOrder>.Of(Order)).Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var first = DashboardWindow.Ending(scope.Period, TrendPeriods).First.First;
        foreach (var indicator in Selection.In(scope.Picture))
        {
            foreach (var unit in UnitsIn(scope).Select(static unit => unit.Code).Append(Selection.UnitIn(scope)))
            {
                var charted = SpcSpan.From(scope.Picture, indicator, unit, scope.Period);
                yield return new DataNeed(indicator.Code, unit, charted < first ? charted : first);
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => Selection.ProblemsIn(picture);

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Selection.In(context.Picture).OrderBy(indicator => Selection.Indicators.ToList().IndexOf(indicator.Code.ToString())).SelectMany(indicator => UnitPart.Of(context, this, indicator));
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = new IndicatorSelection { Indicators = reader.Texts("indicators"), Unit = reader.Read("below", UnitCode.Parse) };
        var kind = reader.Word<UnitKind>("kind");
        var show = reader.Read("show", UnitViews.Parse);
        var order = reader.Word<UnitOrder>("order");
        return selection.Indicators.Count == 0 && !options.ContainsKey("indicators")
            ? Problem.With(null, "the code of an indicator, or several parted by semicolons, for the option indicators")
            : reader.Make(() => new ByUnitBlock(selection) { UnitKind = kind, Show = show ?? UnitViews.Usual, Order = order ?? UnitOrder.Name });
    }

    /// <summary>The units shown, as they are on the last day of the period, in the order of their codes.</summary>
    internal IEnumerable<Unit> UnitsIn(ReportScope scope)
    {
        var (units, day, whole) = (scope.Picture.Units, scope.Period.Last, Selection.UnitIn(scope));
        return UnitKind is { } kind
            ? units.Under(whole, day, day).Select(code => units.Find(code, day)).OfType<Unit>().Where(unit => unit.Kind == kind)
            : units.Below(whole, day);
    }
}
