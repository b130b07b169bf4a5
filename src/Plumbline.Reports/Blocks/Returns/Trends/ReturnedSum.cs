using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Blocks.Returns.Trends;

/// <summary>Of which of those asked a sum is. The form knows whom it asked, also of a unit that has never given a figure, which no other total expects.</summary>
/// <param name="Period">The period and its returns.</param>
/// <param name="Lacking">Those that owe the figure and have not given it, in the order of their codes.</param>
internal sealed record ReturnedSum(PeriodShown Period, ImmutableArray<UnitCode> Lacking)
{
    /// <summary>The sum of a period's figures; null where the figure is no sum of the units asked, or of others too.</summary>
    internal static ReturnedSum? Of(FormShown shown, FigureField field, Observation? figure)
    {
        if (figure?.Total is not { IsOfUnits: true } total || !(total.Rule == Core.Indicators.Aggregation.Sum || total.TakesSum)) return null;
        if (shown.Periods.FirstOrDefault(one => one.Period == figure.Period) is not { } period || period.Lines.IsEmpty) return null;
        ImmutableArray<UnitCode> lacking = [.. period.Lines.Where(line => line.IsOwed && field.IsAskedFor(period.Period) && !Has(line, field)).Select(static line => line.Unit)];
        var known = period.Lines.Where(static line => !line.IsOwed).Select(static line => line.Unit).Concat(lacking).ToHashSet();
        return total.MissingUnits.All(known.Contains) && total.MissingUnits.Length == total.Missing ? new ReturnedSum(period, lacking) : null;
    }

    /// <summary>Whether every one of those asked is in it.</summary>
    internal bool IsWhole => Lacking.IsEmpty;

    /// <summary>Of how many it is: <c>from two of three teams</c>; before all are due <c>so far from two of three teams</c>.</summary>
    internal string Words(FormShown shown) => $"{(Period.IsDue ? "" : "so far ")}from {Counted.Number(Period.Asked - Lacking.Length)} of {Counted.Of(Period.Asked, shown.Noun)}";

    // A return that is not complete, or was sent back, may have the figure all the same.
    private static bool Has(ReturnLine line, FigureField field) => (line.IsResponse && field.IsRequired) || line.Return?.Answered.Contains(field.Code) == true;
}
