using System.Collections.Immutable;
using Plumbline.Core.Actions;
using Plumbline.Core.Checks;
using Plumbline.Core.Checks.Auditing;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Risks;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Checks.Returns;

/// <summary>The returns of a monthly form, written as a letter a month: <c>t</c> in time, <c>l</c> late, <c>m</c> missing, <c>i</c> incomplete, <c>w</c> waived, <c>b</c> sent back, <c>n</c> not applicable, <c>a</c> the same without a reason, <c>e</c> received before the month. The last is of March 2020.</summary>
internal sealed class Rounds
{
    private static readonly Period Last = Period.Month(2020, 3);
    private static readonly FieldCode Vacancies = FieldCode.Parse("vacancies").Value;
    private readonly List<(UnitCode Unit, string Letters)> _units = [];
    private readonly Dictionary<UnitCode, int> _scores = [];
    private readonly List<TrackedAction> _actions = [];

    /// <summary>The figures beside the returns.</summary>
    internal Pack Pack { get; } = new();

    internal static ImmutableArray<FormBand> Bands { get; } = [new("0-9", 0, 9), new("10-15", 10, 15), new("16-plus", 16, null) { Escalation = "The director meets the team." }];

    internal FormDefinition Form { get; init; } = new()
    {
        Code = FormCode.Parse("early-warning").Value,
        Name = "Early warning",
        Frequency = Frequency.Month,
        From = Period.Month(2018, 4),
        Asked = AskedUnits.OfKind(UnitKind.Team),
        Due = DueRule.Parse("5 working days after").Value,
        Fields = [new ScoredQuestion(Vacancies, "Is a fifth of posts vacant?", true, [new("no", 0), new("yes", 20)])],
        Bands = Bands,
    };

    /// <summary>The fields that every return says are answered.</summary>
    internal ImmutableArray<FieldCode> Answered { get; init; } = [];

    /// <summary>A unit that is not asked, and returned the last month.</summary>
    internal UnitCode? NotAsked { get; init; }

    internal Rounds Unit(string code, string letters, int score = 0)
    {
        var unit = UnitCode.Parse(code).Value;
        Pack.Team(code, null, null);
        _units.Add((unit, letters));
        _scores[unit] = score;
        return this;
    }

    internal Rounds Action(string about, bool isOpen = true)
    {
        _actions.Add(new TrackedAction(
            ActionCode.Parse($"a{_actions.Count}").Value, [Core.References.Reference.Parse(about, FinancialCalendar.April).Value], "Meet the team", "Head of Quality",
            isOpen ? new ActionState.Open() : new ActionState.Done(new DateOnly(2020, 4, 1), null), new DateOnly(2020, 6, 30)));
        return this;
    }

    /// <summary>The findings of one check in the last months.</summary>
    /// <param name="check">Its code.</param>
    /// <param name="months">How many months are judged.</param>
    internal IReadOnlyList<Finding> Find(string check, int months = 1) => [.. AuditFigures.Run(Audit(months)).Where(finding => finding.Check == check)];

    internal Audit Audit(int months = 1)
    {
        if (NotAsked is { } unit) Pack.Team(unit.ToString(), null, null);
        var reading = new FormReading(Form, new DateTime(2020, 4, 30), [.. Enumerable.Range(0, _units.Max(static one => one.Letters.Length)).Select(Round)]);
        var day = new DateOnly(2020, 4, 30);
        return Pack.Audit() with
        {
            Returns = new AuditReturns([new AuditedForm(reading, Last.Plus(1 - months)) { Scored = reading.Periods[^1] }]),
            Records = new AuditRecords(new RiskRegister(day, Core.Risks.Schemes.RiskScheme.Usual, [], []), [], new ActionLog(_actions.Select(static one => new ActionEntry(one, one.Due, 0)))),
        };
    }

    private FormPeriod Round(int at)
    {
        var most = _units.Max(static one => one.Letters.Length);
        var period = Last.Plus(at + 1 - most);
        return new FormPeriod(period, Form.Due.DueAt(period), true, [.. _units.Select(one => Line(one.Unit, one.Letters.PadLeft(most, 't'), at, period))])
        {
            NotAsked = NotAsked is { } unit && period == Last ? [new UnitReturn(Form.Code, unit, period, ReturnState.Returned)] : [],
        };
    }

    private ReturnLine Line(UnitCode unit, string letters, int at, Period period)
    {
        var standing = Standing(letters[at]);
        var silent = letters[..(at + 1)].Reverse().TakeWhile(static letter => letter is 'm' or 'i' or 'b').Count();
        var complete = standing is ReturnStanding.InTime or ReturnStanding.Late;
        var state = standing switch { ReturnStanding.Waived => ReturnState.Waived, ReturnStanding.SentBack => ReturnState.SentBack, ReturnStanding.NotApplicable => ReturnState.NotApplicable, _ => ReturnState.Returned };
        return new ReturnLine(unit, standing, silent == 0 ? NonResponse.None : silent == 1 ? NonResponse.Single : NonResponse.Consecutive, standing == ReturnStanding.Missing ? null : new UnitReturn(Form.Code, unit, period, state) { Note = state == ReturnState.Returned || letters[at] == 'a' ? null : "The team is new.", Answered = Answered, At = letters[at] == 'e' ? period.First.AddDays(-40).ToDateTime(new TimeOnly(9, 30)) : null })
        {
            PeriodsSilent = silent,
            CompletedAt = complete ? period.Last.AddDays(standing == ReturnStanding.Late ? 20 : 1).ToDateTime(new TimeOnly(9, 30)) : null,
            Missing = standing == ReturnStanding.Incomplete ? [Form.Fields[0].Code] : [],
            Score = complete && Form.IsScored ? _scores[unit] : null,
            Band = complete && Form.IsScored ? Form.BandOf(_scores[unit]) : null,
        };
    }

    private static ReturnStanding Standing(char letter) => letter switch
    {
        't' or 'e' => ReturnStanding.InTime,
        'l' => ReturnStanding.Late,
        'm' => ReturnStanding.Missing,
        'i' => ReturnStanding.Incomplete,
        'w' => ReturnStanding.Waived,
        'b' => ReturnStanding.SentBack,
        'n' or 'a' => ReturnStanding.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(letter)),
    };
}
