using System.Globalization;
using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Derivations;

/// <summary>An organisation of six directorates and sixty teams over three years, in which teams open, close and move, and the cells of its indicators.</summary>
internal sealed class GeneratedOrganisation
{
    internal static readonly Period First = Period.Month(2021, 4);
    internal static readonly Period Last = Period.Month(2024, 3);

    private static readonly string[] Dimensions = ["sex", "age"];
    private static readonly (string Measure, Aggregation Rule, bool Cumulative)[] Kinds =
    [
        ("count", Aggregation.Sum, false), ("money", Aggregation.Sum, false), ("count", Aggregation.Sum, true), ("percentage", Aggregation.Ratio, false),
        ("rate per 10000", Aggregation.Ratio, false), ("days", Aggregation.Ratio, false), ("score", Aggregation.Mean, false), ("percentage", Aggregation.Mean, false),
        ("count", Aggregation.Latest, false), ("score", Aggregation.None, false),
    ];

    private readonly Random _random;

    internal GeneratedOrganisation(int seed)
    {
        _random = new Random(seed);
        Rows = [.. MakeUnits()];
        Picture = new OrganisationPicture(new OrganisationSettings { Code = "council", Name = "Council", RatingScheme = RatingScheme.Parse("council-5-10").Value }, UnitTree.From(Rows).Value, [], TargetBook.From([]).Value, [], []);
        Indicators = [.. Enumerable.Range(0, 40).Select(MakeIndicator)];
    }

    internal IReadOnlyList<Unit> Rows { get; }

    internal OrganisationPicture Picture { get; }

    internal IReadOnlyList<GeneratedIndicator> Indicators { get; }

    private IEnumerable<Unit> MakeUnits()
    {
        yield return new Unit(Make.Council, "Council", UnitKind.Organisation, null);
        for (var i = 0; i < 6; i++) yield return MadeOrganisation.Team($"directorate-{i}", "council", to: i == 5 ? "2023-05-31" : null);
        for (var i = 0; i < 60; i++)
        {
            var code = $"team-{i:00}";
            var day = First.First.AddDays(_random.Next(1000));
            var (earlier, later) = (Day(day.AddDays(-1)), Day(day));
            switch (i % 10)
            {
                case 0: yield return MadeOrganisation.Team(code, Directorate(), from: later); break;
                case 1: yield return MadeOrganisation.Team(code, Directorate(), to: later); break;
                case 2:
                    yield return MadeOrganisation.Team(code, Directorate(), to: earlier);
                    yield return MadeOrganisation.Team(code, _random.Next(3) == 0 ? "council" : Directorate(), from: later);
                    break;
                case 3 when day < new DateOnly(2023, 5, 31):
                    yield return MadeOrganisation.Team(code, "directorate-5", to: later);
                    break;
                default: yield return MadeOrganisation.Team(code, i % 10 == 4 ? "council" : Directorate()); break;
            }
        }
    }

    private string Directorate() => $"directorate-{_random.Next(5)}";

    private GeneratedIndicator MakeIndicator(int number)
    {
        var (measure, rule, cumulative) = Kinds[number % Kinds.Length];
        var breakdowns = number % 4 == 1 ? Dimensions[..1] : number % 4 == 3 ? Dimensions : [];
        var indicator = Make.Indicator(aggregation: rule, measure: measure, cumulative: cumulative, status: number % 7 == 6 ? new IndicatorStatus(ReportingState.Suspended, Period.Month(2023, 9)) : null) with
        {
            Decimals = number % 5 == 4 ? 2 : null,
            Breakdowns = breakdowns,
        };
        var made = new GeneratedIndicator(indicator, breakdowns);
        foreach (var unit in Rows.Select(static row => row.Code.ToString()).Distinct())
        {
            var chance = unit == "council" ? 5 : unit.StartsWith('d') ? 15 : 85;
            foreach (var aspect in AspectsOf(unit, breakdowns)) Fill(made, unit, aspect, aspect is "" or "plan" && breakdowns.Length > 0 ? chance / 3 : chance);
        }

        return made;
    }

    private IEnumerable<string> AspectsOf(string unit, string[] breakdowns)
    {
        yield return "";
        if (_random.Next(4) == 0) yield return "plan";
        if (breakdowns.Length == 0 || unit == "council") yield break;
        foreach (var sex in new[] { "sex=female", "sex=male" })
        {
            if (_random.Next(3) > 0) yield return sex;
            foreach (var age in breakdowns.Length > 1 && _random.Next(3) == 0 ? new[] { "age=18-64", "age=65" } : []) yield return $"{sex};{age}";
        }

        if (_random.Next(3) == 0) yield return "age=65";
    }

    private void Fill(GeneratedIndicator made, string unit, string aspect, int chance)
    {
        var begins = First.Plus(Math.Max(0, _random.Next(-40, 20)));
        if (_random.Next(10) == 0) made.Begin(unit, aspect, First.First.AddDays(-_random.Next(400)));
        for (var month = begins; month <= Last; month = month.Next)
        {
            if (_random.Next(100) >= chance) continue;
            made.Give(unit, aspect, month, Cell(made.Indicator), _random.Next(20) == 0, _random.Next(20) == 0);
        }
    }

    private (string Value, decimal? Top, decimal? Bottom) Cell(Indicator indicator)
    {
        switch (_random.Next(40))
        {
            case 0: return ("N/A", null, null);
            case 1: return ("TBA", null, null);
            case 2 or 3 or 4: return ("Suppressed", null, null);
            case 5: return ("Not applicable", null, null);
            case 6: return ("No data collection", null, null);
        }

        var (bottom, number) = (_random.Next(8) == 0 ? 0 : _random.Next(1, 500), _random.Next(500));
        var top = bottom == 0 ? 0 : _random.Next(bottom + 1);
        return indicator switch
        {
            { Aggregation: Aggregation.Ratio, Measure.Kind: MeasureKind.Percentage } => _random.Next(6) switch
            {
                0 => (Text($"{number / 5m:0.0}%"), null, null),
                1 => (Text($"{number / 5m:0.00}%"), top, bottom),
                2 => (Text($"{top}/{bottom} ({number / 5m:0.000}%)"), null, null),
                _ => (Text($"{top}/{bottom}"), null, null),
            },
            { Aggregation: Aggregation.Ratio } => (Text($"{number / 10m:0.0}"), _random.Next(10) == 0 ? null : top, bottom),
            { Measure.Kind: MeasureKind.Money } => (Text($"{(_random.Next(4) == 0 ? "-" : "")}£{number}.{_random.Next(10)}k"), null, null),
            { Measure.Kind: MeasureKind.Percentage } => (Text($"{number / 5m:0.0}%"), null, null),
            { Measure.Kind: MeasureKind.Score } => (_random.Next(2) == 0 ? Text($"{number - 200}") : Text($"{(number - 200) / 100m:0.00}"), null, null),
            _ => (Text($"{number}"), null, null),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One indicator, and the cells given for it.</summary>
internal sealed class GeneratedIndicator(Indicator indicator, IReadOnlyList<string> dimensions)
{
    private readonly List<Observation> _cells = [];
    private readonly List<(string Unit, string Aspect, DateOnly Day)> _earlier = [];

    internal Indicator Indicator => indicator;

    internal GivenFigures Given { get; } = new();

    internal IReadOnlyList<Observation> Cells => _cells;

    internal IndependentTotals Independent(IReadOnlyList<Unit> rows) => new(rows, indicator, dimensions, _cells, _earlier);

    internal void Begin(string unit, string aspect, DateOnly day)
    {
        _earlier.Add((unit, aspect, day));
        Given.Begin(UnitCode.Parse(unit).Value, Aspect.Parse(aspect, FinancialCalendar.April).Value, day);
    }

    internal void Give(string unit, string aspect, Period month, (string Value, decimal? Top, decimal? Bottom) cell, bool isDoubtful, bool isProvisional)
    {
        var given = new Observation(indicator.Code, UnitCode.Parse(unit).Value, month, ObservedValue.Parse(cell.Value).Value)
        {
            Aspect = Aspect.Parse(aspect, FinancialCalendar.April).Value,
            Numerator = cell.Top,
            Denominator = cell.Bottom,
            IsDoubtful = isDoubtful,
            IsProvisional = isProvisional,
        };
        _cells.Add(given);
        Given.Add(given);
    }
}
