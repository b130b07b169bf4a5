using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Checks.Records;

/// <summary>One risk, 3163, with everything in order on 20 May 2020, and what a test changes of it.</summary>
internal sealed class Board
{
    internal static readonly DateOnly Today = new(2020, 5, 20);

    private readonly List<Grading> _gradings = [];
    private readonly List<Control> _controls = [];
    private readonly List<Assurance> _assurances = [];
    private readonly List<ProgressNote> _notes = [];
    private readonly List<RiskReview> _reviews = [];
    private readonly List<RiskWatch> _watches = [];
    private readonly List<RiskAcceptance> _acceptances = [];
    private readonly List<ActionEntry> _actions = [];
    private readonly List<Assurance> _strays = [];
    private readonly List<DateOnly> _controlDays = [];
    private Risk _risk = new()
    {
        Code = Code("3163"),
        Kind = RiskKind.Strategic,
        Title = "Falling morale",
        Owner = "Deputy Chief Executive",
        Recorded = Day("2020-03-09"),
        Objectives = [ObjectiveCode.Parse("1").Value],
        Committee = "Board",
    };

    private RiskScheme _scheme = RiskScheme.Usual;
    private Pack _pack = new Pack().Objective("1");

    internal Board()
    {
        Grade("initial", "2020-03-09", "4x4").Grade("current", "2020-03-09", "3x4").Grade("target", "2020-03-09", "1x4");
        Control("survey").Note("2020-05-06T19:16:43", "Pressure goes on; the score stays.");
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static RiskCode Code(string text) => RiskCode.Parse(text).Value;

    internal static Reference Ref(string text) => Reference.Parse(text, FinancialCalendar.April).Value;

    internal Board Risk(Func<Risk, Risk> change)
    {
        _risk = change(_risk);
        return this;
    }

    /// <summary>Grades; a score is <c>3x4</c>, <c>3x4=14</c> or <c>12</c>. Another one of the stage and day takes its place.</summary>
    internal Board Grade(string stage, string date, string score, string? due = null)
    {
        var (parts, stated) = score.Split('=') is [var left, var right] ? (left, right) : (score, null);
        int[] numbers = [.. parts.Split('x').Select(static part => int.Parse(part, CultureInfo.InvariantCulture))];
        var read = numbers is [var l, var c] ? RiskScore.From(l, c, stated is null ? null : int.Parse(stated, CultureInfo.InvariantCulture)).Value : RiskScore.From(null, null, numbers[0]).Value;
        var grading = new Grading(_risk.Code, Names<GradingStage>.Parse(stage).Value, Day(date), read, Due: due is null ? null : Day(due));
        _gradings.RemoveAll(one => one.Stage == grading.Stage && one.Date == grading.Date);
        _gradings.Add(grading);
        return this;
    }

    internal Board Ungraded()
    {
        _gradings.Clear();
        return this;
    }

    internal Board Control(string code, bool isPlanned = false, ControlStrength? strength = null)
    {
        _controls.RemoveAll(one => one.Code.ToString() == code);
        _controls.Add(new Control(ControlCode.Parse(code).Value, _risk.Code, $"The {code}") { IsPlanned = isPlanned, Strength = strength });
        return this;
    }

    internal Board NoControl()
    {
        _controls.Clear();
        return this;
    }

    internal Board ControlWritten(string day)
    {
        _controlDays.Add(Day(day));
        return this;
    }

    internal Board Assured(string of, int line, string date, string? until = null, AssuranceResult result = AssuranceResult.Positive)
    {
        var assurance = new Assurance(AssuranceCode.Parse($"a{_assurances.Count + _strays.Count}").Value, Ref(of), line, Day(date), result) { ValidUntil = until is null ? null : Day(until) };
        (of == "risk/3163" || _controls.Any(control => control.Code.Reference.ToString() == of) ? _assurances : _strays).Add(assurance);
        return this;
    }

    internal Board Note(string at, string text)
    {
        _notes.Add(new ProgressNote(_risk.Code, DateTime.ParseExact(at, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), "Deputy Chief Executive", text));
        return this;
    }

    internal Board NoNote()
    {
        _notes.Clear();
        return this;
    }

    internal Board Review(string date, ReviewOutcome outcome, string? next = null)
    {
        _reviews.Add(new RiskReview(_risk.Code, Day(date), outcome, Next: next is null ? null : Day(next)));
        return this;
    }

    internal Board Accept(string on, string until)
    {
        _acceptances.Add(new RiskAcceptance(_risk.Code, Day(on), "Board", "Nothing more can be done this year", Day(until)));
        return this;
    }

    internal Board Watch(string indicator, WatchedSign when, int periods)
    {
        _watches.Add(new RiskWatch(_risk.Code, Pack.Code(indicator), when, periods));
        return this;
    }

    internal Board Action(string code, string about, ActionState? state = null, string? due = "2020-06-30", int redated = 0, string? owner = null)
    {
        _actions.Add(new ActionEntry(
            new TrackedAction(ActionCode.Parse(code).Value, [.. about.Split(' ').Select(Ref)], "Ask the teams", owner ?? "Deputy Chief Executive", state ?? new ActionState.Open(), due is null ? null : Day(due)),
            due is null ? null : Day("2020-04-01"), redated));
        return this;
    }

    internal Board Scheme(params RiskMatrix[] matrices)
    {
        _scheme = new RiskScheme(matrices);
        return this;
    }

    internal Board Figures(Func<Pack, Pack> rows)
    {
        _pack = rows(_pack);
        return this;
    }

    /// <summary>The audit of today, or on a later day the audit of a period whose paper was made today.</summary>
    internal Audit Audit(string? period = null, DateOnly? later = null)
    {
        var day = later ?? Today;
        var entry = RiskEntries.Of(_risk, day, _gradings, _reviews, _notes.Select(static note => DateOnly.FromDateTime(note.At)));
        var file = new RiskFile(entry)
        {
            Gradings = [.. _gradings.OrderBy(static one => one.Date)],
            Controls = _controls,
            Assurances = _assurances,
            Notes = [.. _notes.OrderByDescending(static one => one.At)],
            Reviews = [.. _reviews.OrderByDescending(static one => one.Date)],
            Watches = _watches,
            Acceptances = [.. _acceptances.OrderByDescending(static one => one.On)],
        };
        return new Audit(_pack.Picture(), _pack.Figures(), period is null ? null : Support.Make.Period(period), day)
        {
            Records = new AuditRecords(new RiskRegister(day, _scheme, [], [entry]), [file], new ActionLog(_actions))
            {
                LapsesOn = Today,
                Assurances = [.. _assurances, .. _strays],
                ControlDays = _controlDays.ToLookup(_ => _risk.Code),
            },
        };
    }

    /// <summary>What the checks of records find.</summary>
    internal IReadOnlyList<Finding> Find(string? period = null, DateOnly? later = null) => [.. AuditFigures.Run(Audit(period, later)).Where(static finding => finding.Indicator is null)];
}
