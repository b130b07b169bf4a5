using Plumbline.Core.TimeSeries;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Checks.Rules;
using System.Diagnostics;
using System.Globalization;
using Plumbline.Core.Checks;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Benchmarks.Checking;

/// <summary>Times counting a line list of a million events, and auditing a hundred thousand figures. Made-up data from a fixed seed.</summary>
internal static class CheckingBenchmark
{
    private const int Repeats = 5;
    private static readonly CollectionCode Code = CollectionCode.Parse("complaints").Value;
    private static readonly UnitCode Unit = UnitCode.Parse("trust").Value;

    public static int Run(string[] args)
    {
        var events = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        var list = LineListOf(events);
        var year = Period.Containing(new DateOnly(2023, 6, 1), Frequency.FinancialYear);
        var months = year.Parts(Frequency.Month).ToList();
        Time($"percentage within 35 working days, {events:N0} events, one year", () => list.Count(Rule(CountKind.AnsweredInTime), year)!.Text);
        Time($"the same for each of 12 months, {events:N0} events", () => string.Join(' ', months.Select(month => list.Count(Rule(CountKind.AnsweredInTime), month)!.Text)));
        Time($"median working days, {events:N0} events, one year", () => list.Count(Rule(CountKind.MedianDays), year)!.Text);
        Time($"overdue at the end, {events:N0} events", () => list.Count(Rule(CountKind.Overdue), year)!.Text);
        var audit = Audit(indicators: 1_000, months: 100);
        Time("audit of 100,000 figures by 500 identities and every standing check", () => AuditFigures.Run(audit).Count.ToString(CultureInfo.InvariantCulture) + " findings");
        return 0;
    }

    private static void Time(string what, Func<string> run)
    {
        var best = TimeSpan.MaxValue;
        var result = "";
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            result = run();
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best.TotalMilliseconds,10:N1} ms  {what}: {(result.Length > 60 ? result[..60] + "…" : result)}"));
    }

    private static CountRule Rule(CountKind kind) => new(
        IndicatorCode.Parse("a").Value, kind, CountRule.NeedsClock(kind) ? ResponseClock.WorkingDays(35, HolidayCalendar.EnglandAndWales) : null,
        HolidayCalendar.EnglandAndWales, CountRule.ParseWhere("kind = standard").Value, EveryUnit: false);

    private static LineList LineListOf(int events)
    {
        var random = new Random(1);
        string[] kinds = ["standard", "complex"];
        var first = new DateOnly(2022, 1, 1);
        return new LineList(
            new CollectionDefinition { Code = Code, Name = "Complaints", From = Period.Month(2022, 1), Columns = [new CollectionColumn("kind", kinds)] },
            Enumerable.Range(0, events).Select(i =>
            {
                var received = first.AddDays(random.Next(1000));
                return new ListedEvent(Code, $"C-{i}", Unit, received, random.Next(10) == 0 ? null : received.AddDays(random.Next(90)), [kinds[random.Next(2)]]);
            }));
    }

    // Every second row is the sum of the two after it, except for one cell in a hundred.
    private static Audit Audit(int indicators, int months)
    {
        var random = new Random(2);
        var codes = Enumerable.Range(0, indicators).Select(i => IndicatorCode.Parse($"i-{i:0000}").Value).ToList();
        var first = Period.Month(2015, 1);
        var cells = new List<Observation>();
        for (var m = 0; m < months; m++)
        {
            for (var i = 0; i + 3 < indicators; i += 4)
            {
                var (a, b) = (random.Next(1000), random.Next(1000));
                var wrong = random.Next(100) == 0 ? 1 : 0;
                foreach (var (code, value) in new[] { (codes[i], a + b + wrong), (codes[i + 1], a), (codes[i + 2], b), (codes[i + 3], a) })
                    cells.Add(new Observation(code, Unit, first.Plus(m), ObservedValue.Parse(value.ToString(CultureInfo.InvariantCulture)).Value));
            }
        }

        var checks = Enumerable.Range(0, indicators / 4).SelectMany(i => new[]
        {
            new CheckDefinition($"sum-{i}", Severity.Error, Identity.Parse($"i-{i * 4:0000} = i-{(i * 4) + 1:0000} + i-{(i * 4) + 2:0000}").Value, null, null, null, null),
            new CheckDefinition($"same-{i}", Severity.Error, Identity.Parse($"i-{(i * 4) + 3:0000} = i-{(i * 4) + 1:0000}").Value, null, null, null, null),
        });
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "trust", Name = "Trust" },
            UnitTree.From([new Unit(Unit, "Trust", UnitKind.Organisation, null)]).Value,
            codes.Select((code, at) => new Indicator
            {
                Code = code,
                Name = code.ToString(),
                Placement = new Placement(null, null, null, at),
                Frequency = Frequency.Month,
                Measure = Measure.Of(MeasureKind.Count),
                Polarity = Polarity.Lower,
                Aggregation = Aggregation.Sum,
                Owner = "Head",
                Description = "What.",
            }),
            TargetBook.Empty,
            [],
            []) { Values = ValueLists.None.With<CheckDefinition>([.. checks]) };
        return new Audit(picture, FigureBook.Of(cells), null, new DateOnly(2024, 1, 1));
    }
}
