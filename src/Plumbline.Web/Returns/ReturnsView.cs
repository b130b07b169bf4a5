using Plumbline.App.Drafting;
using Plumbline.App.Returns.Tables;
using Plumbline.App.Returns.Writing;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Returns;
using Plumbline.Web.Addresses;
using Plumbline.Web.Administration;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Returns;

/// <summary>The returns that wait for the reader, and every form with how its last periods were answered.</summary>
internal static class ReturnsView
{
    private const int MostBefore = 3;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var waiting = await WaitingReturns.ReadAsync(visit, cancellation);
        var drafts = visit.IsPast || waiting.All.Count == 0 ? [] : (await ReadDrafts.ListAsync(visit.Ledger, visit.Actor, visit.Links.Organisation, cancellation)).Select(static draft => draft.Key.Address).ToHashSet(StringComparer.Ordinal);
        ReturnGroup?[] groups =
        [
            ReturnEntries.Group(visit, "sent-back", "Sent back", waiting.SentBack, drafts),
            ReturnEntries.Group(visit, "overdue", "Overdue", waiting.Overdue, drafts),
            ReturnEntries.Group(visit, "incomplete", "Incomplete", waiting.Incomplete, drafts),
            ReturnEntries.Group(visit, "next", "Due next", waiting.Next, drafts),
        ];
        var title = visit.Actor.MaySomewhere(Operation.SubmitReturn, visit.Links.Organisation) ? "Your returns" : "Returns";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Returns,
            Body = PageBody.Of<ReturnsPage>(new ReturnsModel(
                Lead(visit, waiting),
                [.. groups.OfType<ReturnGroup>()],
                [.. waiting.Forms.Select(reading => EntryOf(visit, reading))],
                waiting.Forms.Count > 0 ? null : ReturnVisit.Forms(visit).Count > 0 ? "No form has begun yet." : "No form is defined yet. Put them into the workspace as forms/NAME.yaml and load it.")
            {
                Title = title,
                Reminders = await RemindersView.TodayAsync(visit, cancellation),
                Old = [.. waiting.Old.Select(one => new TextLink($"{one.Form.Name}: {Counted.Of(one.Count, "return")} up to {ReturnVisit.Words(visit, one.Last)}", visit.Links.Form(one.Form.Code, one.Last, ("show", "owed"))))],
                Whose = visit.Reading.Scope.Unit is null ? null : $"Counted are the returns of {visit.WholeWords} alone.",
                Calendar = CalendarOf(visit),
            }),
            FileName = $"{visit.Links.Organisation}-returns",
            Table = ViewTable.Of(FormsTable.Table, await FormRow.ReadAsync(visit.Ledger, visit.Definitions, period: null, periods: 1, ReturnVisit.Now(visit), cancellation)),
        };
    }

    /// <summary>What is said of a return that waits: when it was or is due, what it lacks, or the question.</summary>
    internal static string Words(Visit visit, WaitingReturn one, bool tellsSilence = true)
    {
        var due = ReturnVisit.Words(visit, one.Period.DueAt);
        var missing = one.Line.Missing.Length;
        return one.Line.Standing switch
        {
            ReturnStanding.SentBack => $"Sent back: {one.Line.Return?.Note}",
            ReturnStanding.Missing => $"Was due by {due}{(tellsSilence && ReturnVisit.Silence(one.Form, one.Line) is { } silence ? $"; {silence}" : "")}.",
            ReturnStanding.Incomplete => $"{Counted.Sentence(Counted.Of(missing, "answer"))} {(missing == 1 ? "is" : "are")} missing; {(one.Period.IsDue ? "was" : "is")} due by {due}.",
            _ => $"Due by {due}.",
        };
    }

    /// <summary>What a return that waits is called, leading to its form.</summary>
    internal static TextLink LinkOf(Visit visit, WaitingReturn one) => new(
        $"{one.Form.Name}, {ReturnWords.UnitName(visit.Definitions.Picture, one.Line.Unit)}, {one.Period.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}",
        AddressOf(visit, one));

    /// <summary>Where a return that waits is made; of a unit whose returns the reader may not make, the page of the return, where they can settle it.</summary>
    internal static string AddressOf(Visit visit, WaitingReturn one) => WaitingReturns.MaySubmit(visit, one.Line.Unit)
        ? visit.Links.FillReturn(one.Form.Code, one.Line.Unit, one.Period.Period)
        : visit.Links.Return(one.Form.Code, one.Line.Unit, one.Period.Period);

    // A calendar program does not sign in: where people do, it needs an address with a key.
    private static TextLink CalendarOf(Visit visit) => visit.Actor.IsOwnMachine
        ? new TextLink("When returns are due, for a calendar program", visit.Links.ReturnsCalendar())
        : new TextLink("Show in your calendar when returns are due", $"{visit.Links.PathBase}{AdministrationAddresses.NewCalendar}{QueryString.Create("organisation", visit.Links.Organisation)}");

    private static string Lead(Visit visit, WaitingReturns waiting)
    {
        if (waiting.All.Count == 0) return visit.IsPast ? "Nothing can be returned in the past." : waiting.IsOfReader ? "No return waits for you." : Overdue(waiting.OverdueOfAll);
        var said = new[] { (waiting.SentBack, "sent back"), (waiting.Overdue, "overdue"), (waiting.Incomplete, "incomplete"), (waiting.Next, "due next") }
            .Where(static one => one.Item1.Count > 0).Select(static one => $"{Counted.Of(one.Item1.Count, "return")} {one.Item2}").ToList();
        return $"{Counted.Sentence(Counted.List(said))}.";
    }

    // Whoever only reads is told how many are overdue of all that they read.
    private static string Overdue(int count) => count == 0 ? "No return is overdue." : $"{Counted.Sentence(Counted.Of(count, "return"))} {(count == 1 ? "is" : "are")} overdue.";

    private static FormEntry EntryOf(Visit visit, FormReading reading)
    {
        var form = reading.Form;
        var due = reading.Periods.Where(static period => period.IsDue && period.Lines.Length > 0 && period.NotCollected is null).Reverse().ToList();
        var latest = due.FirstOrDefault();
        // Of a period in which nobody made a return nothing is counted, here as in papers.
        var tally = latest is null || latest.IsSilent ? null : ReturnTally.Of(latest);
        return new FormEntry(
            new TextLink(form.Name, visit.Links.Form(form.Code, latest?.Period)),
            Counted.Sentence(form.Due.ToString()),
            latest is null ? null : PeriodChoice.WordsOf(visit, latest.Period),
            tally is null ? latest is null ? null : "No return was made" : ReturnVisit.Share(tally.Responses, tally.Asked),
            tally is null ? null : ReturnVisit.Share(tally.InTime, tally.Asked),
            latest is null ? null : Counted.Digits(latest.Count(static line => line is { IsOwed: true, IsResponse: false })),
            [.. due.Skip(1).Take(MostBefore).Select(period => $"{period.Period.ToText(visit.Definitions.Picture.Settings.Language)} {Complete(period)}")]);

        static string Complete(FormPeriod period) => period.IsSilent ? "no return" : ReturnTally.Of(period) is { Asked: > 0 } counted ? ReturnShare.Text(counted.Responses, counted.Asked) : "none asked";
    }
}
