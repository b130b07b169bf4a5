using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.Analysis;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.SinceLast;
using Plumbline.Core.Spc;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.SinceLast;

/// <summary>What a paper knew, from texts: measures with their figures, risks with their scores, actions with their days, findings.</summary>
internal sealed class Standpoints(string period)
{
    private readonly List<(Indicator Indicator, string Figures)> _measures = [];
    private readonly List<Target> _targets = [];
    private readonly List<RiskEntry> _risks = [];
    private readonly List<ActionEntry> _actions = [];
    private readonly List<AuditedFinding> _findings = [];

    internal Period Period { get; } = Make.Period(period);

    /// <summary>The end of the period.</summary>
    internal DateOnly Day => Period.Last;

    /// <summary>Adds a measure: <c>2024-01 95%; 2024-02 96%?</c>. A question mark means provisional, an exclamation mark doubtful; <c>#3</c> is the change.</summary>
    internal Standpoints Measure(string code, string figures, string? target = "at least 90%", Func<Indicator, Indicator>? change = null)
    {
        var indicator = Make.Indicator() with { Code = IndicatorCode.Parse(code).Value, Name = char.ToUpperInvariant(code[0]) + code[1..], Aggregation = Aggregation.None };
        indicator = change?.Invoke(indicator) ?? indicator;
        _measures.Add((indicator, figures));
        if (target is not null) _targets.Add(new Target { Indicator = indicator.Code, Criterion = Make.Criterion(target) });
        return this;
    }

    internal Standpoints Risk(string code, int score, string? closed = null)
    {
        var risk = new Risk
        {
            Code = RiskCode.Parse(code).Value,
            Kind = RiskKind.Strategic,
            Title = $"title of {code}",
            Owner = "Chief Nurse",
            Recorded = new DateOnly(2020, 1, 1),
            Closing = closed is null ? null : new RiskClosing(Date(closed), "It has passed."),
        };
        _risks.Add(new RiskEntry(risk, risk.Recorded, false) { Current = new Grading(risk.Code, GradingStage.Current, risk.Recorded, RiskScore.From(null, null, score).Value) });
        return this;
    }

    internal Standpoints Act(string code, string due, string? done = null, int redated = 0)
    {
        ActionState state = done is null ? new ActionState.Open() : new ActionState.Done(Date(done), null);
        var action = new TrackedAction(ActionCode.Parse(code).Value, [Reference.Parse("risk/1", FinancialCalendar.April).Value], $"Do {code}", "Chief Nurse", state, Date(due));
        _actions.Add(new ActionEntry(action, Date(due).AddDays(-30 * redated), redated));
        return this;
    }

    internal Standpoints Find(string check, string about, Severity severity = Severity.Warning)
    {
        _findings.Add(new AuditedFinding(
            new Finding { Check = check, Severity = severity, About = Reference.Parse(about, FinancialCalendar.April).Value, Found = "one", Expected = "another", Message = $"Found one at {about}." }, null));
        return this;
    }

    internal Standpoint Made()
    {
        var picture = new OrganisationPicture(
            new OrganisationSettings { Code = "council", Name = "Council", RatingScheme = RatingScheme.Council },
            UnitTree.From([new Unit(Make.Council, "Council", UnitKind.Organisation, null)]).Value,
            _measures.Select(static one => one.Indicator),
            TargetBook.From(_targets).Value,
            [],
            []);
        return new Standpoint(picture, Period, Day)
        {
            Measures = [.. _measures.Select(one => Told(picture, one.Indicator, one.Figures))],
            Register = new RiskRegister(Day, RiskScheme.Usual, [], _risks),
            Actions = new ActionLog(_actions),
            Findings = _findings,
        };
    }

    private ToldMeasure Told(OrganisationPicture picture, Indicator indicator, string figures)
    {
        var series = Series.From(indicator, Make.Council, figures.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => Figure(indicator, text))).Value;
        var current = series[Period];
        var latest = series.LatestAt(Period);
        var judgement = Judge.Of(picture, indicator, Make.Council, current, Period);
        var before = current is null ? null : series.ReportedBefore(current);
        var change = current is null ? PerformanceChange.NoFigure(latest) : PerformanceChange.Between(indicator, before, current);
        return new ToldMeasure(Reading.Of(judgement, change, ChartedSeries.Of(picture, series, Period), latest), ChartWording.Plain with { Subject = indicator.Name, Language = picture.Settings.Language }, series.Observations, DateOnly.MinValue);
    }

    private static Observation Figure(Indicator indicator, string text)
    {
        var parts = text.Split(' ', 2);
        var given = parts[1].Split('#');
        return new Observation(indicator.Code, Make.Council, Make.Period(parts[0]), ObservedValue.Parse(given[0].TrimEnd('?', '!')).Value)
        {
            IsProvisional = given[0].EndsWith('?'),
            IsDoubtful = given[0].EndsWith('!'),
            SourceNote = given[0].EndsWith('!') ? "Likely another" : null,
            Change = given.Length > 1 ? long.Parse(given[1], CultureInfo.InvariantCulture) : null,
        };
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
