using System.Diagnostics;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Benchmarks.Totals;

/// <summary>
/// Rolls the figures of teams up to their organisation, which has none of its own, and months up to quarters, against adding
/// the same amounts in a plain loop in the same run. Gathering the figures into <see cref="GivenFigures"/> is included.
/// </summary>
public static class RollUpBenchmark
{
    private const double MostMicrosecondsAFigure = 0.3;
    private static readonly Period First = Period.Month(2021, 4);
    private static readonly UnitCode Top = UnitCode.Parse("top").Value;

    /// <summary>Runs and prints; returns 1 if the bar is missed.</summary>
    public static int Run()
    {
        Console.WriteLine(FormattableString.Invariant($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors"));
        Measured(new Shape(30, 100, 36, Aggregation.Sum));
        var whole = Measured(new Shape(300, 100, 36, Aggregation.Sum));
        foreach (var shape in new[] { new Shape(300, 100, 36, Aggregation.Ratio), new Shape(30, 25, 36, Aggregation.Sum), new Shape(30, 50, 36, Aggregation.Sum), new Shape(30, 100, 36, Aggregation.Sum), new Shape(30, 400, 36, Aggregation.Sum), new Shape(30, 100, 12, Aggregation.Sum), new Shape(30, 100, 120, Aggregation.Sum) })
            Measured(shape);
        return whole > MostMicrosecondsAFigure ? 1 : 0;
    }

    private static double Measured(Shape shape)
    {
        var picture = Picture(shape);
        var cells = Figures(shape).ToArray();
        var count = cells.Sum(static figures => figures.Length);
        var units = Best(() => cells.Sum(figures => Units(picture, shape, figures)));
        var quarters = Best(() => cells.Sum(figures => Quarters(picture, shape, figures)));
        var peer = Best(() => cells.Sum(figures => Peer(figures)));
        Console.WriteLine(FormattableString.Invariant(
            $"{shape.Indicators} indicators ({shape.Rule}), {shape.Teams} teams, {shape.Months} months: {count:N0} figures; to the organisation {units * 1e6 / count:0.000} µs a figure, {units / peer:0.0} times adding them in a loop; to quarters of a team {quarters * 1e6 / count:0.000} µs, {quarters / peer:0.0} times"));
        return units * 1e6 / count;
    }

    private static decimal Units(OrganisationPicture picture, Shape shape, Observation[] figures)
    {
        var given = new GivenFigures();
        foreach (var figure in figures) given.Add(figure);
        return UnitTotals.Of(picture, shape.Indicator, [Top], First, First.Plus(shape.Months - 1), given).Sum(static total => total.Figure?.Amount ?? 0);
    }

    private static decimal Quarters(OrganisationPicture picture, Shape shape, Observation[] figures)
    {
        var sum = 0m;
        var first = Period.Containing(First.First, Frequency.Quarter);
        for (var at = 0; at < figures.Length;)
        {
            var team = figures[at].Unit;
            var from = at;
            while (at < figures.Length && figures[at].Unit == team) at++;
            var series = Series.From(shape.Indicator, team, new ArraySegment<Observation>(figures, from, at - from)).Value;
            sum += PeriodTotals.Longer(picture, series, first, first.Plus((shape.Months / 3) - 1)).Observations.Sum(static figure => figure.Amount ?? 0);
        }

        return sum;
    }

    private static decimal Peer(Observation[] figures)
    {
        var sum = 0m;
        foreach (var figure in figures) sum += figure.Amount ?? 0;
        return sum;
    }

    // Five directorates of equal size. One team in ten opens or closes on the way.
    private static OrganisationPicture Picture(Shape shape) => new(
        new OrganisationSettings { Code = "top", Name = "Top" },
        UnitTree.From(
        [
            new Unit(Top, "Top", UnitKind.Organisation, null),
            .. Enumerable.Range(0, 5).Select(static i => new Unit(Code("directorate", i), "Directorate", UnitKind.Directorate, Top)),
            .. Enumerable.Range(0, shape.Teams).Select(i => new Unit(Code("team", i), "Team", UnitKind.Team, Code("directorate", i % 5), i % 20 == 3 ? First.First.AddDays(i * 7 % 300) : null, i % 20 == 13 ? First.First.AddDays(300 + (i * 7 % 300)) : null)),
        ]).Value,
        [],
        TargetBook.From([]).Value,
        [],
        []);

    private static IEnumerable<Observation[]> Figures(Shape shape)
    {
        var random = new Random(1);
        for (var indicator = 0; indicator < shape.Indicators; indicator++)
        {
            var figures = new List<Observation>(shape.Teams * shape.Months);
            for (var team = 0; team < shape.Teams; team++)
            {
                var code = Code("team", team);
                for (var month = 0; month < shape.Months; month++)
                {
                    var (kind, number) = (random.Next(50), random.Next(1000));
                    if (kind == 0) continue;
                    var value = kind == 1 ? ObservedValue.None(ReportingStatus.Suppressed) : ObservedValue.Of(Quantity.Of(number));
                    figures.Add(new Observation(shape.Indicator.Code, code, First.Plus(month), value) { Numerator = shape.Rule == Aggregation.Ratio ? number : null, Denominator = shape.Rule == Aggregation.Ratio ? 1000 : null });
                }
            }

            yield return [.. figures];
        }
    }

    private static UnitCode Code(string kind, int number) => UnitCode.Parse(FormattableString.Invariant($"{kind}-{number:000}")).Value;

    // The best of the runs within three seconds, after a first one: other work on the machine does not count.
    private static double Best(Func<decimal> run)
    {
        run();
        var best = double.MaxValue;
        for (var since = Stopwatch.StartNew(); since.Elapsed.TotalSeconds < 3;)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private sealed record Shape(int Indicators, int Teams, int Months, Aggregation Rule)
    {
        internal Indicator Indicator { get; } = new()
        {
            Code = IndicatorCode.Parse("figures").Value,
            Name = "Figures",
            Placement = new Placement(null, null, null, 1),
            Frequency = Frequency.Month,
            Measure = Measure.Parse("count").Value,
            Polarity = Polarity.Neither,
            Aggregation = Rule,
        };
    }
}
