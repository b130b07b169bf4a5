using Plumbline.Core.TimeSeries;
using Plumbline.Core.Checks.Rules;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Checks;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Posts;
using Plumbline.Core.Quantities;
using Plumbline.Core.Ratings;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Checks;

/// <summary>A small set of figures to audit, written like the files of a workspace.</summary>
internal sealed class Pack
{
    internal static readonly UnitCode Trust = UnitCode.Parse("trust").Value;
    private readonly List<Indicator> _indicators = [];
    private readonly List<Observation> _cells = [];
    private readonly List<Observation> _plans = [];
    private readonly List<CheckDefinition> _checks = [];
    private readonly List<Target> _targets = [];
    private readonly List<Commentary> _commentaries = [];
    private readonly List<Post> _posts = [];
    private readonly List<Objective> _objectives = [];
    private readonly List<Contract> _contracts = [];
    private RatingScheme _scheme = RatingScheme.MetOrNotMet;
    private readonly List<IndicatorStatusSpan> _statuses = [];
    private readonly List<Unit> _units = [new(Trust, "Trust", UnitKind.Organisation, null)];

    internal static IndicatorCode Code(string text) => IndicatorCode.Parse(text).Value;

    /// <summary>Adds a row with its figures from a month on; a blank figure is a gap.</summary>
    internal Pack Row(string code, string measure, string first, params string[] values)
    {
        _indicators.Add(new Indicator
        {
            Code = Code(code),
            Name = code,
            Placement = new Placement("Quality", "Section", null, _indicators.Count),
            Frequency = Make.Period(first).Frequency,
            Measure = Measure.Parse(measure).Value,
            Polarity = Polarity.Higher,
            Aggregation = Aggregation.None,
            Owner = "Head of Quality",
            Description = "What it measures.",
        });
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Length > 0) _cells.Add(Cell(code, Make.Period(first).Plus(i), values[i]));
        }

        return this;
    }

    internal static Observation Cell(string code, Period period, string value, decimal? numerator = null, decimal? denominator = null) =>
        new(Code(code), Trust, period, ObservedValue.Parse(value).Value) { Numerator = numerator, Denominator = denominator };

    internal Pack With(Observation cell)
    {
        _cells.RemoveAll(other => other.Indicator == cell.Indicator && other.Period == cell.Period);
        _cells.Add(cell);
        return this;
    }

    /// <summary>Adds a row of a team below the trust.</summary>
    internal Pack Team(string code, DateOnly? from, DateOnly? to)
    {
        _units.Add(new Unit(UnitCode.Parse(code).Value, char.ToUpperInvariant(code[0]) + code[1..], UnitKind.Team, Trust, from, to));
        return this;
    }

    /// <summary>Adds a figure of a team.</summary>
    internal Pack Of(string team, string code, string period, string value)
    {
        _cells.Add(new Observation(Code(code), UnitCode.Parse(team).Value, Make.Period(period), ObservedValue.Parse(value).Value));
        return this;
    }

    /// <summary>Adds the plan of a row from a period on.</summary>
    internal Pack Plan(string code, string first, params string[] values)
    {
        for (var i = 0; i < values.Length; i++) _plans.Add(Cell(code, Make.Period(first).Plus(i), values[i]) with { Aspect = Aspect.Plan });
        return this;
    }

    internal Pack Change(string code, Func<Indicator, Indicator> change)
    {
        var at = _indicators.FindIndex(indicator => indicator.Code == Code(code));
        _indicators[at] = change(_indicators[at]);
        return this;
    }

    internal Pack Aim(string code, string target, string? from = null, UnitCode? unit = null)
    {
        _targets.Add(Make.Target(target, from) with { Indicator = Code(code), Unit = unit });
        return this;
    }

    /// <summary>Adds a contract in force from a day to another, and what it requires of a row from a period on.</summary>
    internal Pack Require(string contract, string code, string target, DateOnly first, DateOnly? last = null, string? from = null)
    {
        _contracts.Add(new Contract(ContractCode.Parse(contract).Value, contract, "Council", first) { To = last });
        _targets.Add(Make.Target(target, from) with { Indicator = Code(code), Contract = contract });
        return this;
    }

    /// <summary>Rates by another scheme.</summary>
    internal Pack Rated(string scheme)
    {
        _scheme = RatingScheme.Parse(scheme).Value;
        return this;
    }

    internal Pack Say(string code, string period, string? text, string? actions = null, string? expected = null)
    {
        _commentaries.Add(new Commentary(Code(code), Trust, Make.Period(period), text, actions, null) { Expected = expected is null ? null : Commitment.Parse(expected).Value });
        return this;
    }

    internal Pack Check(string rule, string? tolerance = null, string? from = null, string? to = null)
    {
        _checks.Add(new CheckDefinition(
            "rule", Severity.Error, CheckRules.Parse(rule).Value, tolerance is null ? null : Quantity.Parse(tolerance).Value,
            from is null ? null : Make.Period(from), to is null ? null : Make.Period(to), null));
        return this;
    }

    internal Pack Post(string code, string name)
    {
        _posts.Add(new Post(PostCode.Parse(code).Value, name, Unit: null));
        return this;
    }

    internal Pack Objective(string code)
    {
        _objectives.Add(new Objective(ObjectiveCode.Parse(code).Value, "Outstanding care", 1, null, []));
        return this;
    }

    internal Pack Suspend(string code, DateOnly from, DateOnly? to = null)
    {
        _statuses.Add(new IndicatorStatusSpan(Code(code), Unit: null, from, to, ReportingState.Suspended, "national instruction"));
        return this;
    }

    internal FigureBook Figures() => FigureBook.Of(_cells);

    internal OrganisationPicture Picture() => new(
        new OrganisationSettings { Code = "trust", Name = "Trust", RatingScheme = _scheme },
        UnitTree.From(_units).Value,
        _indicators,
        TargetBook.From(_targets).Value,
        [],
        _commentaries) { Values = ValueLists.None.With<CheckDefinition>(_checks).With<Post>(_posts).With<Objective>(_objectives).With<Contract>(_contracts), Statuses = StatusBook.Of(_statuses, UnitTree.From(_units).Value) };

    internal Audit Audit(string? period = null, string today = "2024-06-30") =>
        new(Picture(), Figures(), period is null ? null : Make.Period(period), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)) { Plans = FigureBook.Of(_plans) };

    /// <summary>The findings of one check.</summary>
    internal IReadOnlyList<Finding> Find(string check = "rule", string? period = null, string today = "2024-06-30") =>
        [.. AuditFigures.Run(Audit(period, today)).Where(finding => finding.Check == check)];
}
