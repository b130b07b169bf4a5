using Plumbline.App.Returns.Writing;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>Which returns of a period a list shows.</summary>
internal enum ReturnsShown
{
    /// <summary>Those that ask for something: owed and not complete, or in a band above the lowest that leads to something.</summary>
    Attention,

    /// <summary>All.</summary>
    All,

    /// <summary>Those that are owed and not here, the incomplete and those sent back among them.</summary>
    Owed,

    /// <summary>Those that are due and not here.</summary>
    Missing,

    /// <summary>Those that lack answers.</summary>
    Incomplete,

    /// <summary>Those sent back with a question.</summary>
    SentBack,

    /// <summary>Those that came late.</summary>
    Late,

    /// <summary>Those that need not be made.</summary>
    Waived,
}

/// <summary>The returns of a form for a period as a page lists them: first those that somebody must do something about, of these the highest scores and the longest silent, then by name.</summary>
internal sealed class FormLines
{
    /// <summary>So many units are listed whole; of more, those that ask for something.</summary>
    internal const int Few = 12;

    private const int MostNamed = 4;

    private readonly Visit _visit;
    private readonly FormReading _reading;
    private readonly FormPeriod _shown;

    // The last return with a score before the period, of each unit: silence is no better news than a high score.
    private readonly Dictionary<UnitCode, (Period Period, ReturnLine Line)> _before = [];

    internal FormLines(Visit visit, FormReading reading, FormPeriod shown)
    {
        (_visit, _reading, _shown) = (visit, reading, shown);
        foreach (var period in reading.Periods.Where(one => one.Period < shown.Period))
        {
            foreach (var line in period.Lines.Where(static line => line.Score is not null)) _before[line.Unit] = (period.Period, line);
        }
    }

    /// <summary>The returns that are shown, in their order.</summary>
    internal IEnumerable<ReturnLine> Of(ReturnsShown show) =>
        _shown.Lines.Where(line => Includes(show, line)).OrderBy(Place).ThenByDescending(line => line.Score ?? Before(line)?.Line.Score ?? -1).ThenByDescending(static line => line.PeriodsSilent).ThenBy(NameOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>A return as a row.</summary>
    internal FormLine LineOf(ReturnLine line)
    {
        var form = _reading.Form;
        var may = line.IsOwed && !line.IsResponse && WaitingReturns.MaySubmit(_visit, line.Unit);
        return new FormLine(
            new TextLink(NameOf(line), _visit.Links.Return(form.Code, line.Unit, _shown.Period)),
            ReturnSign.Of(line),
            (line.CompletedAt ?? (line.Return?.State is ReturnState.Returned ? line.Return.At : null)) is { } at ? ReturnVisit.Words(_visit, at) : null,
            line.Score is { } score ? Counted.Digits(score) : null,
            line.Band is { } band ? BandLook.Chip(form.Bands, band) : null,
            Words(line),
            may ? _visit.Links.FillReturn(form.Code, line.Unit, _shown.Period) : null);
    }

    private string NameOf(ReturnLine line) => ReturnWords.UnitName(_visit.Definitions.Picture, line.Unit);

    private (Period Period, ReturnLine Line)? Before(ReturnLine line) => line is { IsOwed: true, IsResponse: false } && _before.TryGetValue(line.Unit, out var before) ? before : null;

    private bool Includes(ReturnsShown show, ReturnLine line) => show switch
    {
        ReturnsShown.Attention => line is { IsOwed: true, IsResponse: false } || (line.Band is { Escalation: not null } band && band != _reading.Form.Bands[0]),
        ReturnsShown.All => true,
        ReturnsShown.Owed => line is { IsOwed: true, IsResponse: false },
        ReturnsShown.Missing => line.Standing == ReturnStanding.Missing,
        ReturnsShown.Incomplete => line.Standing == ReturnStanding.Incomplete,
        ReturnsShown.SentBack => line.Standing == ReturnStanding.SentBack,
        ReturnsShown.Late => line.Standing == ReturnStanding.Late,
        ReturnsShown.Waived => !line.IsOwed,
    };

    private static int Place(ReturnLine line) => line.Standing switch
    {
        ReturnStanding.SentBack => 0,
        ReturnStanding.Missing => 1,
        ReturnStanding.Incomplete => 2,
        ReturnStanding.Awaited => 3,
        ReturnStanding.InTime or ReturnStanding.Late or ReturnStanding.Waived or ReturnStanding.NotApplicable => 4,
    };

    private string Words(ReturnLine line)
    {
        var form = _reading.Form;
        var said = new List<string>();
        if (line is { Standing: ReturnStanding.Incomplete, Missing.Length: > 0 }) said.Add($"Not answered: {string.Join(" ", line.Missing.Take(MostNamed).Select(code => form.Find(code)?.Ask ?? code.ToString()).Select(static ask => ask[^1] is '?' or '.' ? ask : ask + "."))}{(line.Missing.Length > MostNamed ? $" And {Counted.Number(line.Missing.Length - MostNamed)} more." : "")}");
        if (ReturnVisit.Silence(form, line) is { } silence) said.Add($"{Counted.Sentence(silence)}.");
        if (Before(line) is { Line: { Score: { } score } last, Period: var period }) said.Add($"Its last score was {Counted.Digits(score)}{(last.Band is { } band ? $", band {band.Words}" : "")}, for {ReturnVisit.Words(_visit, period)}.");
        if (line.Return?.Note is { } note) said.Add(note);
        return string.Join(" ", said);
    }
}
