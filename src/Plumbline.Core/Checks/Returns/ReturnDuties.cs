using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Returns;

/// <summary>A return must come, whole and in time; one that is waived time after time is not asked for in earnest.</summary>
internal static class ReturnDuties
{
    internal const string Missing = "return-missing";
    internal const string Late = "return-late";
    internal const string Early = "return-early";
    internal const string Incomplete = "return-incomplete";
    internal const string Unexplained = "return-unexplained";
    internal const string WaivedLong = "return-waived-long";

    /// <summary>How many periods in a row a return may be waived.</summary>
    internal const int MostWaived = 2;

    private const int MostNamed = 3;

    internal static IEnumerable<Finding> FindMissing(Audit audit) => ReturnCase.In(audit).SelectMany(FindMissing).Concat(FindSilent(audit));

    internal static IEnumerable<Finding> FindLate(ReturnCase one)
    {
        List<ReturnAt> late = [.. one.Judged.Where(static each => each is { Standing: ReturnStanding.Late, Line.CompletedAt: not null })];
        if (late.Count == 0) yield break;
        var (last, came) = (late[^1], ReturnCase.Moment(one.Audit, late[^1].Line.CompletedAt!.Value));
        var due = ReturnCase.Due(one.Audit, last.Of);
        var reason = last.Line.Return?.Note is { } note ? $" (“{note.TrimEnd('.')}”)" : ", and nothing says why";
        yield return one.Found(Late, Severity.Note, came, $"by {due}", late, $"{one.Subject} for {one.Audit.Words(last.Period)} was complete at {came}, and was due by {due}{reason}{one.Too(late, "late")}");
    }

    /// <summary>A return of a period that had not begun cannot be right: its time or its period is wrong.</summary>
    internal static IEnumerable<Finding> FindEarly(ReturnCase one)
    {
        List<ReturnAt> early = [.. one.Judged.Where(static each => each.Line.Return is { At: { } at, State: ReturnState.Returned or ReturnState.SentBack } && DateOnly.FromDateTime(at) < each.Period.First)];
        if (early.Count == 0) yield break;
        var (last, came) = (early[^1], ReturnCase.Moment(one.Audit, early[^1].Line.Return!.At!.Value));
        yield return one.Found(Early, Severity.Warning, came, FormattableString.Invariant($"{last.Period.First:yyyy-MM-dd} or later"), early, $"{one.Subject} for {one.Audit.Words(last.Period)} was received at {came}, before the {last.Period.Frequency.Noun()} began: mend the time, or the period{one.Too(early, "received before it began")}");
    }

    internal static IEnumerable<Finding> FindIncomplete(ReturnCase one)
    {
        List<ReturnAt> incomplete = [.. one.Judged.Where(static each => each.Standing == ReturnStanding.Incomplete)];
        if (incomplete.Count == 0) yield break;
        var last = incomplete[^1];
        var asked = last.Line.Missing.Select(code => one.Form.Reading.Form.Find(code)?.Ask ?? code.ToString()).ToList();
        var named = Counted.List([.. asked.Take(MostNamed).Select(static ask => $"“{ask}”"), .. asked.Count > MostNamed ? new[] { $"{Counted.Number(asked.Count - MostNamed)} more" } : []]);
        yield return one.Found(Incomplete, Severity.Warning, $"without {string.Join(' ', last.Line.Missing)}", "every required answer", incomplete, $"{one.Subject} for {one.Audit.Words(last.Period)} is not complete: {named} {(asked.Count == 1 ? "has" : "have")} no answer{one.Too(incomplete, "incomplete")}");
    }

    internal static IEnumerable<Finding> FindWaivedLong(ReturnCase one)
    {
        if (one.Judged is not [.., var last] || last.Standing != ReturnStanding.Waived) yield break;
        List<ReturnAt> waived = [.. one.All.Where(each => each.Period <= last.Period).Reverse().TakeWhile(static each => each.Standing == ReturnStanding.Waived).Reverse()];
        if (waived.Count <= MostWaived) yield break;
        yield return one.Found(WaivedLong, Severity.Note, "waived", "a return, or a form that is not asked of the unit", waived, $"{one.Subject} is waived for {one.Audit.Words(last.Period)} (“{last.Line.Return?.Note?.TrimEnd('.')}”){one.Too(waived, "waived")}");
    }

    /// <summary>Who is not counted as missing is so for a reason that can be read.</summary>
    internal static IEnumerable<Finding> FindUnexplained(ReturnCase one)
    {
        List<ReturnAt> unexplained = [.. one.Judged.Where(static each => each is { Standing: ReturnStanding.NotApplicable, Line.Return.Note: null })];
        if (unexplained.Count == 0) yield break;
        yield return one.Found(Unexplained, Severity.Warning, "not-applicable", "a note with the reason", unexplained, $"{one.Subject} is not asked for {one.Audit.Words(unexplained[^1].Period)}, since the form is said not to apply, and nothing says why{one.Too(unexplained, "so")}");
    }

    private static IEnumerable<Finding> FindMissing(ReturnCase one)
    {
        List<ReturnAt> missing = [.. one.Judged.Where(static each => each is { Of.IsSilent: false, Standing: ReturnStanding.Missing or ReturnStanding.SentBack })];
        if (missing.Count == 0) yield break;
        var last = missing[^1];
        var due = ReturnCase.Due(one.Audit, last.Of);
        var (period, silent) = (one.Audit.Words(last.Period), Math.Max(1, last.Line.PeriodsSilent));
        var others = missing.Count(each => each.Period < last.Period.Plus(1 - silent));
        var row = $"{(silent > 1 ? $"; it has made no complete one for {Counted.Of(silent, last.Period.Frequency.Noun())} in a row" : "")}{(others > 0 ? $"; {Counted.Number(others)} more {(others == 1 ? "has" : "have")} not come since {one.Audit.Words(missing[0].Period)}" : "")}";
        yield return last.Standing == ReturnStanding.SentBack
            ? one.Found(Missing, Severity.Warning, "sent back", $"returned again by {due}", missing, $"{one.Subject} for {period} was sent back (“{last.Line.Return?.Note?.TrimEnd('.')}”) and has not come again{row}")
            : one.Found(Missing, Severity.Warning, "no return", $"a return by {due}", missing, $"{one.UnitName} has made no return on {one.FormName} for {period}, due by {due}{row}");
    }

    // Not one unit made a return: that is told once, of the whole organisation, whether or not some were excused.
    private static IEnumerable<Finding> FindSilent(Audit audit) =>
        from form in audit.Returns?.Forms ?? []
        from period in form.Reading.Periods
        where period is { IsSilent: true, NotCollected: null } && ReturnCase.IsJudged(audit, form, period)
        let owed = period.Count(static line => line.IsOwed)
        where owed > 0
        let top = audit.Picture.Units.Top.Code
        let due = ReturnCase.Due(audit, period)
        select new Finding
        {
            Check = Missing,
            Severity = Severity.Warning,
            About = ReturnCase.About(audit, form.Reading.Form, top, period.Period),
            Unit = top,
            Period = period.Period,
            Found = "no return of any unit",
            Expected = FormattableString.Invariant($"{owed} returns by {due}, or a reason why it is not collected"),
            Message = $"No return on “{form.Reading.Form.Name}” was made for {audit.Words(period.Period)}: {Counted.Of(owed, "unit")} {(owed == 1 ? "was" : "were")} asked, and none answered by {due}. Where it was not collected, say so in the form.",
            Stated = [FormattableString.Invariant($"{period.Period} {owed} asked")],
        };
}
