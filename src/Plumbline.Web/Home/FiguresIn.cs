using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;
using Plumbline.Web.Current;

namespace Plumbline.Web.Home;

/// <summary>How many of the figures that are due for a period are in: each of its measure's own period at the end of the period shown, and whole.</summary>
/// <param name="In">How many are in.</param>
/// <param name="Expected">How many are due: one for each measure, of the unit shown.</param>
/// <param name="Rest">Why the others are not, in words: incomplete, of an earlier period, missing. None where all are in.</param>
public sealed record FiguresIn(string In, string Expected, IReadOnlyList<string> Rest)
{
    // More names would be a list, not a word about the figures.
    private const int MostNamed = 3;

    private enum Standing
    {
        In,
        Incomplete,
        Earlier,
        Missing,
    }

    /// <summary>Counts the figures of the unit shown.</summary>
    internal static FiguresIn Of(CurrentMeasures current)
    {
        var (picture, calendar) = (current.Context.Picture, current.Visit.Calendar);
        var due = current.Context.Lines.All.Where(line => line.Unit == current.Unit.Code)
            .Select(line => (line.Current, Due: OwnPeriod.LastWithin(current.Period, line.Indicator, calendar), line.Indicator))
            .Where(line => picture.Statuses.Expects(line.Indicator, current.Unit.Code, line.Due))
            .Select(static line => (line.Current, Standing: StandingOf(line.Current, line.Due.Last)))
            .ToLookup(static line => line.Standing, static line => line.Current);
        return new FiguresIn(Counted.Digits(due[Standing.In].Count()), Counted.Digits(due.Sum(static group => group.Count())),
        [
            .. new[]
            {
                Incomplete([.. due[Standing.Incomplete].OfType<Observation>()], current),
                Counting(due[Standing.Earlier].Count(), "of an earlier period"),
                Counting(due[Standing.Missing].Count(), "missing"),
            }.OfType<string>(),
        ]);
    }

    private static Standing StandingOf(Observation? figure, DateOnly due) =>
        figure is null or { Value: ObservedValue.Missing } ? Standing.Missing
        : figure.Period.Last < due ? Standing.Earlier
        : figure.Total is { IsComplete: false } ? Standing.Incomplete
        : Standing.In;

    private static string? Incomplete(IReadOnlyList<Observation> figures, CurrentMeasures current)
    {
        if (figures.Count == 0) return null;
        var units = figures.SelectMany(static figure => figure.Total!.MissingUnits).Distinct().ToList();
        var names = units.Count > MostNamed ? Counted.Of(units.Count, "unit") : Counted.List([.. units.Select(unit => current.Context.Picture.Units.Find(unit)?.Name ?? unit.ToString())]);
        return $"{Counted.Digits(figures.Count)} incomplete{(units.Count == 0 ? "" : $": without {names}")}";
    }

    private static string? Counting(int count, string words) => count == 0 ? null : $"{Counted.Digits(count)} {words}";
}
