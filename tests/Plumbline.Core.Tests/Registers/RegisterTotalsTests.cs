using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Registers;

/// <summary>What the rows of a register add up to: each thing once, first the rows within each month, then the months.</summary>
public sealed class RegisterTotalsTests
{
    private static readonly Period First = Period.Month(2019, 4);

    private static readonly Indicator Counted = Make.Indicator(measure: "count") with { Code = Studies.Recruited };

    // Rows as “code study from to: month figure; …”, with a dash for no day.
    [Theory]
    [InlineData("2019-05", "5, 1 of 1", "a S - -:", "b S - -: 2019-05 5", "c S - -: 2019-05 7")]
    [InlineData("2019-05", "5, 1 of 1", "a S - -:", "b S - -:", "c S - -: 2019-05 5")]
    [InlineData("2019-05", "3, 1 of 1", "a S - -: 2019-05 3", "b S - -: 2019-05 5", "c S - -: 2019-05 7")]
    [InlineData("2019-05", "8, 2 of 2", "a S - -: 2019-05 3", "b S - -: 2019-05 3", "c T - -: 2019-05 5")]
    [InlineData("2019-05", "4, 1 of 2", "a S - -: 2019-04 3", "b T - -: 2019-05 4")]
    [InlineData("2019-05", "7, 1 of 1", "a S - -: 2019-04 3", "b S - -: 2019-05 7")]
    [InlineData("2019-05", "4, 1 of 1", "a S - 2019-04-10: 2019-04 3", "b T - -: 2019-05 4")]
    [InlineData("2019-Q1", "15, 2 of 2", "a S - 2019-04-10: 2019-04 10", "b T - 2019-04-30: 2019-04 5")]
    [InlineData("2019-Q1", "25, 1 of 1 less 1", "a S - -: 2019-04 20", "b S - -: 2019-04 9; 2019-06 5")]
    [InlineData("2019-Q1", "3, 1 of 1 less 1", "a S - -: 2019-04 3")]
    [InlineData("2019-Q1", "10, 2 of 3 less 2", "a S - -: 2019-04 3", "b T - -: 2019-04 7; 2019-05 N/A", "c U - -: 2019-03 1")]
    [InlineData("2019-06", "none", "a S - -: 2019-04 3")]
    public void Total_CountsEachThingOnce(string period, string expected, params string[] rows) => Assert.Equal(expected, Said(Total(Period.Parse(period).Value, [.. rows.Select(Row)])));

    // Thousands of copies of one thing count once: the first that has a figure stands for all, wherever it stands among them.
    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(2_999)]
    public void ThousandsOfCopies_CountOnce(int first)
    {
        (RegisterRow Row, Dictionary<Period, string> Figures)[] rows = [.. Enumerable.Range(0, 3_000).Select(place => Row(string.Create(CultureInfo.InvariantCulture, $"r-{place:0000} S - -:{(place < first ? "" : $" 2019-05 {place + 1}")}")))];
        Assert.Equal(Said(first + 1, new RowsInTotal(1, 0, 0)), Said(Total(First.Next, rows)));
        Assert.Equal(Said(first + 1, new RowsInTotal(1, 1, 1)), Said(Total(Period.Parse("2019-Q1").Value, rows)));
    }

    // A row that is counted may lack a part of the period; one that has nothing is told apart from it.
    [Theory]
    [InlineData(4, 1, 0, "4 of 5 rows; one has no figure")]
    [InlineData(4, 4, 3, "4 of 5 rows; one has no figure, and three have none for a part of the period")]
    [InlineData(1, 1, 1, "1 of 1 row; one has no figure for a part of the period")]
    public void RowsInATotal_AreSaid(int counted, int missing, int partly, string expected) => Assert.Equal(expected, new RowsInTotal(counted, missing, partly).Words);

    // Of which period the figure is that stands under a period asked for.
    [Theory]
    [InlineData(Frequency.Month, Aggregation.Sum, "2020-02", "2020-02")]
    [InlineData(Frequency.Month, Aggregation.Sum, "2019-Q4", "2019-Q4")]
    [InlineData(Frequency.Month, Aggregation.None, "2019-Q4", "2020-03")]
    [InlineData(Frequency.Quarter, Aggregation.Sum, "2020-02", "2019-Q4")]
    [InlineData(Frequency.FinancialYear, Aggregation.Sum, "2020-02", "2019/20")]
    public void PeriodOfAFigure_IsTheOneAskedFor_OrTheOneThatHoldsItsEnd(Frequency frequency, Aggregation rule, string asked, string expected) =>
        Assert.Equal(expected, RegisterTotals.PeriodOf(Counted with { Frequency = frequency, Aggregation = rule }, Period.Parse(asked).Value, FinancialCalendar.April).ToString());

    // Of every second month: February and March, named after March.
    [Theory]
    [InlineData("2020-03", Aggregation.Sum, false, "2020-02")]
    [InlineData("2020-02", Aggregation.Sum, false, null)]
    [InlineData("2020-03", Aggregation.Mean, false, null)]
    [InlineData("2020-03", Aggregation.Sum, true, null)]
    [InlineData("2019-Q4", Aggregation.Sum, false, null)]
    public void FirstPeriodOfAFigure_IsToldWhereItAddsUp(string period, Aggregation rule, bool isCumulative, string? expected) =>
        Assert.Equal(expected, RegisterTotals.FirstOf(Counted with { Rhythm = ReportingRhythm.Parse("01 03 05 07 09 11", Frequency.Month).Value, Aggregation = rule, IsCumulative = isCumulative }, Period.Parse(period).Value)?.ToString());

    // What is given for the whole register is said beside the total of all its rows.
    [Fact]
    public void StatedTotal_StandsBesideThatOfAllRowsAlone()
    {
        var stated = new Observation(Counted.Code, Unit("trust"), Studies.March, ObservedValue.Parse("9").Value);
        var reading = Studies.Read("a study=One recruited=3", "b study=Two recruited=4");
        reading = reading with { Totals = [reading.Totals[0] with { Stated = stated }] };
        Assert.Equal(stated, Assert.Single(RegisterTotals.Of(Picture(), reading)).Stated);
        Assert.Null(Assert.Single(RegisterTotals.Of(Picture(), reading, static line => line.Row.Code.ToString() == "a")).Stated);
    }

    [Theory]
    [InlineData("2020-02", "3")]
    [InlineData("2020-01", null)]
    [InlineData("2019-Q4", "7")]
    public void FigureOfARow_IsOfThePeriodShown(string period, string? expected)
    {
        Observation[] given = [new(Counted.Code, Unit("studies.a"), Period.Month(2020, 2), ObservedValue.Parse("3").Value), new(Counted.Code, Unit("studies.a"), Studies.March, ObservedValue.Parse("4").Value)];
        Assert.Equal(expected, RegisterTotals.FigureOf(Picture(), Counted, Unit("studies.a"), given, Period.Parse(period).Value)?.Value.Text);
    }

    // Against a count that goes month by month and thing by thing, without units.
    [Fact]
    public void AnyRows_AddUpAsCountedByHand()
    {
        var random = new Random(20190401);
        for (var round = 0; round < 400; round++)
        {
            (RegisterRow Row, Dictionary<Period, string> Figures)[] rows = [.. Enumerable.Range(0, random.Next(1, 8)).Select(number => Row(Made(random, number)))];
            foreach (var period in new[] { First, First.Plus(1), First.Plus(2), Period.Parse("2019-Q1").Value }) Assert.Equal(ByHand(period, rows), Said(Total(period, rows)));
        }
    }

    private static string ByHand(Period period, (RegisterRow Row, Dictionary<Period, string> Figures)[] all)
    {
        var rows = all.Where(one => one.Row.IsThere(period.First, period.Last)).ToList();
        var (sum, counted, missing) = (0, new HashSet<int>(), new HashSet<int>());
        var things = Things(rows);
        foreach (var month in period.Frequency == Frequency.Month ? [period] : period.Parts(Frequency.Month))
        {
            for (var thing = 0; thing < things.Count; thing++)
            {
                var there = things[thing].Where(one => one.Row.IsThere(month.First, month.Last)).ToList();
                if (there.Find(one => one.Figures.ContainsKey(month)).Figures is { } figures)
                {
                    counted.Add(thing);
                    sum += int.Parse(figures[month], CultureInfo.InvariantCulture);
                }
                else if (there.Exists(one => one.Figures.Keys.Any(earlier => earlier < month))) missing.Add(thing);
            }
        }

        return counted.Count == 0 ? "none" : Said(sum, new RowsInTotal(counted.Count, missing.Count, counted.Intersect(missing).Count()));
    }

    // Rows of one study that share a day with another of them, joined until no two groups share one.
    private static List<List<(RegisterRow Row, Dictionary<Period, string> Figures)>> Things(IEnumerable<(RegisterRow Row, Dictionary<Period, string> Figures)> rows)
    {
        var things = rows.Select(static one => new List<(RegisterRow Row, Dictionary<Period, string> Figures)> { one }).ToList();
        while (things.SelectMany(one => things.Where(other => other != one).Select(other => (One: one, Other: other))).FirstOrDefault(static pair => pair.One.Exists(one => pair.Other.Exists(other => AreOne(one.Row, other.Row)))) is { One: { } into, Other: { } from })
        {
            into.AddRange(from);
            things.Remove(from);
        }

        foreach (var thing in things) thing.Sort(static (one, other) => string.CompareOrdinal(one.Row.Code.ToString(), other.Row.Code.ToString()));
        return things;
    }

    private static bool AreOne(RegisterRow one, RegisterRow other) =>
        one.Values["study"] == other.Values["study"] && other.IsThere(one.From ?? DateOnly.MinValue, one.To ?? DateOnly.MaxValue);

    private static RegisterTotal Total(Period period, (RegisterRow Row, Dictionary<Period, string> Figures)[] all)
    {
        var (picture, rows) = (Picture(), new RegisterRows(Studies.Register, all.Select(static one => one.Row)));
        ImmutableArray<RegisterLine> lines = [.. all.Where(one => one.Row.IsThere(period.First, period.Last)).Select(one => new RegisterLine(one.Row, [null])
        {
            Given = [new GivenOfRow([.. one.Figures.Where(figure => figure.Key == period || period.Contains(figure.Key)).Select(figure => new Observation(Counted.Code, one.Row.Unit, figure.Key, ObservedValue.Parse(figure.Value).Value))], one.Figures.Count == 0 ? null : one.Figures.Keys.Min()!.First)],
            DoubleOf = rows.DoubleOf(one.Row, period.First, period.Last),
        })];
        var reading = new RegisterReading(Studies.Register, period, lines, [new RegisterTotal(Studies.Register.Figures.Single(), period, null, null)]);
        return Assert.Single(RegisterTotals.Of(picture, reading));
    }

    private static UnitCode Unit(string code) => UnitCode.Parse(code).Value;

    private static OrganisationPicture Picture() =>
        new(new OrganisationSettings { Code = "trust", Name = "Trust" }, UnitTree.From([new Unit(Unit("trust"), "Trust", UnitKind.Organisation, null)]).Value, [Counted], TargetBook.Empty, [], []);

    private static string Said(RegisterTotal total) => total.Total is null ? "none" : Said((int)total.Total.Amount, total.Rows!);

    private static string Said(int sum, RowsInTotal rows) => string.Create(CultureInfo.InvariantCulture, $"{sum}, {rows.Counted} of {rows.Expected}{(rows.Partly == 0 ? "" : $" less {rows.Partly}")}");

    private static string Made(Random random, int number)
    {
        var from = First.First.AddDays(random.Next(0, 80));
        var figures = Enumerable.Range(-1, 4).Where(_ => random.Next(2) == 0).Select(month => string.Create(CultureInfo.InvariantCulture, $"{First.Plus(month)} {random.Next(0, 30)}"));
        return string.Create(CultureInfo.InvariantCulture, $"r{number} {"ST"[random.Next(2)]} {(random.Next(2) == 0 ? "-" : from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))} {(random.Next(2) == 0 ? "-" : from.AddDays(random.Next(0, 50)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}: {string.Join("; ", figures)}");
    }

    private static (RegisterRow Row, Dictionary<Period, string> Figures) Row(string text)
    {
        var parts = text.Split(':', 2);
        var said = parts[0].Split(' ');
        var row = new RegisterRow(Studies.Register.Code, RowCode.Parse(said[0]).Value, ImmutableSortedDictionary<string, string>.Empty.Add("study", said[1])) { From = Day(said[2]), To = Day(said[3]) };
        return (row, parts[1].Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static figure => figure.Split(' ')).ToDictionary(static pair => Period.Parse(pair[0]).Value, static pair => pair[1]));
    }

    private static DateOnly? Day(string text) => text == "-" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
