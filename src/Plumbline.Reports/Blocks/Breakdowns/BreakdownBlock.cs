using Plumbline.Core.Breakdowns;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Breakdowns;

/// <summary>The order of the items of a breakdown.</summary>
public enum ItemOrder
{
    /// <summary>As <c>breakdowns.csv</c> or the line list gives them.</summary>
    Given,

    /// <summary>The greatest of the last period first.</summary>
    Size,
}

/// <summary>The items of a breakdown, or the words of a line list's column, with their share of the whole and the periods before.</summary>
public sealed record BreakdownBlock : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "breakdown";

    private const int UsualPeriods = 4, UsualMost = 100;
    private const string Sources = "indicator and dimension, or collection and column";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>The indicator whose items are shown; null for a line list.</summary>
    public IndicatorCode? Indicator { get; init; }

    /// <summary>The dimension of the items.</summary>
    public string? Dimension { get; init; }

    /// <summary>The line list whose words are counted; null for an indicator.</summary>
    public CollectionCode? Collection { get; init; }

    /// <summary>The column of the line list.</summary>
    public string? Column { get; init; }

    /// <summary>The unit; null for the unit the report is made for.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>How many periods stand side by side, 1 to 24.</summary>
    public int Periods { get; init; } = UsualPeriods;

    /// <summary>The order of the items.</summary>
    public ItemOrder Order { get; init; }

    /// <summary>How many items have a row of their own; the rest is one row.</summary>
    public int Most { get; init; } = UsualMost;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => new OptionWriter()
        .Add("indicator", Indicator?.ToString()).Add("dimension", Dimension).Add("collection", Collection?.ToString()).Add("column", Column)
        .Add("unit", Unit?.ToString()).Add("periods", Periods, UsualPeriods).Add("most", Most, UsualMost)
        .Add("order", Order == ItemOrder.Given ? null : Names<ItemOrder>.Of(Order)).Written;

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Unit ?? scope.Unit;
    }

    /// <inheritdoc/>
    public IEnumerable<BreakdownNeed> NeedsItems(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Indicator is { } code && Dimension is { } dimension && scope.Picture.Find(code) is { } indicator
            ? [new BreakdownNeed(code, Unit ?? scope.Unit, dimension, FirstRead(indicator, scope))]
            : [];
    }

    /// <inheritdoc/>
    public IEnumerable<CollectionCode> NeedsLists(ReportScope scope) => Collection is null ? [] : [Collection];

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        foreach (var problem in (IndicatorSelection.All with { Unit = Unit, Indicators = Indicator is null ? [] : [Indicator.ToString()] }).ProblemsIn(picture)) yield return problem;
        var dimensions = picture.Values.Of<BreakdownItem>().Select(static item => item.Dimension).Distinct(StringComparer.Ordinal).ToList();
        if (Dimension is { } dimension && !dimensions.Contains(dimension, StringComparer.Ordinal)) yield return Problem.With(dimension, $"one of the dimensions {string.Join(", ", dimensions)}");
        if (Collection is null) yield break;
        if (picture.Collections.FirstOrDefault(list => list.Code == Collection) is not { } list) yield return Problem.With(Collection.ToString(), "the code of a line list");
        else if (list.PlaceOf(Column!) < 0) yield return Problem.With(Column, $"one of the columns {string.Join(", ", list.Columns.Select(static column => column.Name))}");
    }

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var unit = Unit ?? context.Scope.Unit;
        return ItemCounts.Of(context, this, unit) is { } counts ? BreakdownTable.Of(context, this, unit, counts) : [];
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var block = new BreakdownBlock
        {
            Indicator = reader.Read("indicator", IndicatorCode.Parse),
            Dimension = reader.Text("dimension"),
            Collection = reader.Read("collection", CollectionCode.Parse),
            Column = reader.Text("column"),
            Unit = reader.Read("unit", UnitCode.Parse),
            Periods = reader.Whole("periods", UsualPeriods, 1, 24),
            Order = reader.Word<ItemOrder>("order") ?? ItemOrder.Given,
            Most = reader.Whole("most", UsualMost, 1, UsualMost),
        };
        var isOfIndicator = (options.ContainsKey("indicator"), options.ContainsKey("dimension"), options.ContainsKey("collection"), options.ContainsKey("column"));
        return isOfIndicator is (true, true, false, false) or (false, false, true, true)
            ? reader.Make(() => block)
            : Problem.With(string.Join(", ", options.Keys.Order(StringComparer.Ordinal)), $"the options {Sources}");
    }

    /// <summary>The last period shown: the report's own, made of the indicator's, where it is longer and these combine; otherwise the last of the indicator's periods that is over by its end.</summary>
    internal static Period LastOf(Indicator indicator, ReportScope scope) =>
        IsLonger(indicator, scope) ? scope.Period : OwnPeriod.LastWithin(scope.Period, indicator, scope.Picture.Settings.Calendar);

    /// <summary>Whether the periods shown are made of periods of the indicator.</summary>
    internal static bool IsLonger(Indicator indicator, ReportScope scope) => indicator.Aggregation != Aggregation.None && OwnPeriod.IsLonger(scope.Period, indicator);

    // A year more says whether an item had begun before the first quarter shown.
    private DateOnly FirstRead(Indicator indicator, ReportScope scope)
    {
        var first = LastOf(indicator, scope).Plus(1 - Periods).First;
        return IsLonger(indicator, scope) ? first.AddYears(-1) : first;
    }
}
