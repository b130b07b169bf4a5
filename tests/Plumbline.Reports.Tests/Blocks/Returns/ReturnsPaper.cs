using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Tests.Composition;

namespace Plumbline.Reports.Tests.Blocks.Returns;

/// <summary>The returns of a form for one test, and the papers made of them: of teams a, b, c and so on, up to the last period added.</summary>
internal sealed class ReturnsPaper
{
    private readonly List<FormPeriod> _periods = [];
    private readonly Dictionary<UnitCode, int> _silent = [];
    private readonly SmallOrganisation _organisation;
    private readonly string _teams;

    /// <summary>An organisation with a team for each letter.</summary>
    internal ReturnsPaper(string teams, SmallOrganisation? organisation = null)
    {
        (_teams, _organisation) = (teams, organisation ?? new SmallOrganisation());
        foreach (var letter in teams) _organisation.WithTeam(letter.ToString(), $"Team {char.ToUpperInvariant(letter)}");
    }

    internal SmallOrganisation Organisation => _organisation;

    internal FormDefinition Form { get; set; } = Warning;

    internal bool HasScores { get; init; } = true;

    /// <summary>A monthly questionnaire with four bands.</summary>
    internal static FormDefinition Warning => new()
    {
        Code = FormCode.Parse("early").Value,
        Name = "Early warning tool",
        Frequency = Frequency.Month,
        From = Period.Parse("2019-04").Value,
        Asked = AskedUnits.OfKind(UnitKind.Team),
        Due = DueRule.Parse("5 working days after").Value,
        Fields = [new ScoredQuestion(FieldCode.Parse("vacancies").Value, "Is a fifth of posts vacant?", true, [new("no", 0), new("yes", 30)])],
        Bands = [new("0-9", 0, 9), new("10-15", 10, 15) { Escalation = "The service manager talks to the team." }, new("16-24", 16, 24) { Escalation = "The service director visits." }, new("25-plus", 25, null) { Escalation = "The Chief Nurse is told the same day." }],
    };

    /// <summary>A daily situation report of three figures.</summary>
    internal static FormDefinition Sitrep => new()
    {
        Code = FormCode.Parse("sitrep").Value,
        Name = "Situation report",
        Frequency = Frequency.Day,
        From = Period.Parse("2020-04-01", null, Frequency.Day).Value,
        Asked = AskedUnits.OfKind(UnitKind.Team),
        Due = DueRule.Parse("10:30 the same day").Value,
        Fields = [Figure("absent", "headcount"), Figure("moved", null)],
    };

    internal static FigureField Figure(string code, string? shareOf) =>
        new(FieldCode.Parse(code).Value, $"How many are {code}?", true, IndicatorCode.Parse(code).Value) { By = "Workforce team", ShareOf = shareOf is null ? null : IndicatorCode.Parse(shareOf).Value };

    /// <summary>Adds a period: what each team did, in their order. A score is a return in time (<c>12</c>), with <c>L</c> late; <c>-</c> not returned, <c>i</c> incomplete, <c>b</c> sent back, <c>w</c> waived, <c>n</c> not applicable, <c>?</c> not due yet, <c>.</c> not asked.</summary>
    internal ReturnsPaper With(string period, string returns, bool isDue = true, string? notCollected = null)
    {
        var when = Period.Parse(period, null, Form.Frequency).Value;
        var words = returns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _periods.RemoveAll(one => one.Period == when);
        _periods.Add(new FormPeriod(when, Form.Due.DueAt(when), isDue, [.. words.Select((word, at) => Line(word, UnitCode.Parse(_teams[at].ToString()).Value, when)).OfType<ReturnLine>()]) { NotCollected = notCollected });
        return this;
    }

    internal ReportContext Context(string period, params IReportBlock[] blocks)
    {
        _organisation.Returns = [new FormReading(Form, _periods[^1].DueAt, [.. _periods.OrderBy(static one => one.Period)]) { HasScores = HasScores }];
        return _organisation.Context(period, blocks);
    }

    internal Document Compose(string period, params IReportBlock[] blocks) => ComposeReport.Compose(Context(period, blocks));

    private ReturnLine? Line(string word, UnitCode unit, Period period)
    {
        if (word == ".") return Clear(null);
        UnitReturn Said(ReturnState state, string? note = null) => new(Form.Code, unit, period, state) { Note = note };
        switch (word[0])
        {
            case '?': return Clear(new ReturnLine(unit, ReturnStanding.Awaited, NonResponse.None, null));
            case 'w': return Clear(new ReturnLine(unit, ReturnStanding.Waived, NonResponse.None, Said(ReturnState.Waived, "The team was moving house")));
            case 'n': return Clear(new ReturnLine(unit, ReturnStanding.NotApplicable, NonResponse.None, Said(ReturnState.NotApplicable)));
            case '-': return Silent(ReturnStanding.Missing, null);
            case 'i': return Silent(ReturnStanding.Incomplete, Said(ReturnState.Returned)) with { Missing = [Form.Fields[0].Code] };
            case 'b': return Silent(ReturnStanding.SentBack, Said(ReturnState.SentBack, "Is 40 a slip of the pen?"));
            default:
                var score = int.Parse(word.TrimEnd('L'), CultureInfo.InvariantCulture);
                return Clear(new ReturnLine(unit, word.EndsWith('L') ? ReturnStanding.Late : ReturnStanding.InTime, NonResponse.None, Said(ReturnState.Returned)) { Score = Form.IsScored ? score : null, Band = Form.BandOf(score) });
        }

        ReturnLine? Clear(ReturnLine? line)
        {
            _silent.Remove(unit);
            return line;
        }

        ReturnLine Silent(ReturnStanding standing, UnitReturn? said)
        {
            var many = _silent[unit] = _silent.GetValueOrDefault(unit) + 1;
            return new ReturnLine(unit, standing, many > 1 ? NonResponse.Consecutive : NonResponse.Single, said) { PeriodsSilent = many };
        }
    }
}
