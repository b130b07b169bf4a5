using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>A return that waits for somebody.</summary>
/// <param name="Form">The form.</param>
/// <param name="Period">The period, with when it is due.</param>
/// <param name="Line">The return as it stands.</param>
internal sealed record WaitingReturn(FormDefinition Form, FormPeriod Period, ReturnLine Line);

/// <summary>The returns that wait for the reader: those of the units whose returns they may make, or settle.</summary>
internal sealed record WaitingReturns(IReadOnlyList<WaitingReturn> All, IReadOnlyList<FormReading> Forms)
{
    // What was due longer ago than this many periods nobody waits for any more: the page of the form has it.
    private const int MostPeriodsOld = 12;

    /// <summary>Forms with returns that were due so long ago that they are not listed: how many, and the last period of them.</summary>
    internal IReadOnlyList<(FormDefinition Form, int Count, Period Last)> Old { get; private init; } = [];

    /// <summary>Whether the reader may make or settle any of the returns that they read, so that one may wait for them.</summary>
    internal bool IsOfReader { get; private init; }

    /// <summary>How many returns are due and not here of all that the reader reads, those left out that were due too long ago.</summary>
    internal int OverdueOfAll { get; private init; }

    /// <summary>Nothing.</summary>
    internal static WaitingReturns None { get; } = new([], []);

    /// <summary>Those sent back with a question.</summary>
    internal IReadOnlyList<WaitingReturn> SentBack => Of(ReturnStanding.SentBack);

    /// <summary>Those that are due and not here, the latest due first.</summary>
    internal IReadOnlyList<WaitingReturn> Overdue => Of(ReturnStanding.Missing);

    /// <summary>Those that lack answers.</summary>
    internal IReadOnlyList<WaitingReturn> Incomplete => Of(ReturnStanding.Incomplete);

    /// <summary>Those that are due next, the first due first.</summary>
    internal IReadOnlyList<WaitingReturn> Next => [.. Of(ReturnStanding.Awaited).OrderBy(static one => one.Period.DueAt)];

    /// <summary>Reads them, with every form over its last periods.</summary>
    internal static async Task<WaitingReturns> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        var (now, forms, all, old) = (ReturnVisit.Now(visit), new List<FormReading>(), new List<WaitingReturn>(), new List<(FormDefinition, int, Period)>());
        var (mine, overdue) = (new Dictionary<UnitCode, bool>(), 0);
        foreach (var form in ReturnVisit.Forms(visit))
        {
            if (ReturnVisit.Latest(visit, form, now) is not { } latest) continue;
            var reading = await ReturnVisit.ReadAsync(visit, form, latest, ReturnVisit.Back(form), withScores: false, cancellation: cancellation);
            forms.Add(reading);
            List<WaitingReturn> waiting = [.. reading.Periods.Reverse().Where(static period => period.NotCollected is null)
                .SelectMany(period => period.Lines.Where(line => line.IsOwed && !line.IsResponse && IsMine(line.Unit)).Select(line => new WaitingReturn(form, period, line)))];
            var first = Period.Containing(DateOnly.FromDateTime(now), form.Frequency, visit.Calendar).Plus(-MostPeriodsOld);
            all.AddRange(waiting.Where(one => one.Period.Period >= first));
            overdue += reading.Periods.Where(period => period.NotCollected is null && period.Period >= first).Sum(static period => period.Count(static line => line.Standing == ReturnStanding.Missing));
            if (waiting.FirstOrDefault(one => one.Period.Period < first) is { } last) old.Add((form, waiting.Count(one => one.Period.Period < first), last.Period.Period));
        }

        var isOfReader = !visit.IsPast && (visit.Actor.MaySomewhere(Operation.SubmitReturn, visit.Links.Organisation) || visit.Actor.MaySomewhere(Operation.SettleReturn, visit.Links.Organisation));
        return new WaitingReturns(all, forms) { Old = old, IsOfReader = isOfReader, OverdueOfAll = overdue };

        bool IsMine(UnitCode unit)
        {
            if (!mine.TryGetValue(unit, out var may)) mine[unit] = may = MaySubmit(visit, unit) || visit.May(Operation.SettleReturn, unit);
            return may;
        }
    }

    /// <summary>Whether the reader may make the returns of a unit now.</summary>
    internal static bool MaySubmit(Visit visit, UnitCode unit) => visit.May(Operation.SubmitReturn, unit);

    // The latest due first, whatever the form.
    private List<WaitingReturn> Of(ReturnStanding standing) => [.. All.Where(one => one.Line.Standing == standing).OrderByDescending(static one => one.Period.DueAt)];
}
