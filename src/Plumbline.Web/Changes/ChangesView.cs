using Plumbline.App.Correcting;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>A change in the list of them.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Address">Its page.</param>
/// <param name="When">When it was made.</param>
/// <param name="Reason">Why; the source where no reason was given.</param>
/// <param name="Who">Who made it, and from what.</param>
/// <param name="What">How much it wrote; null where that is nothing the reader reads.</param>
public sealed record ChangeEntry(string Number, string Address, string When, string Reason, string Who, string? What);

/// <summary>A page of changes.</summary>
/// <param name="Entries">The changes, the newest first.</param>
/// <param name="Pages">The newer and older ones.</param>
public sealed record ChangesModel(IReadOnlyList<ChangeEntry> Entries, Paging Pages);

/// <summary>The changes of the ledger, the newest first.</summary>
internal static class ChangesView
{
    private const int Rows = 50;

    internal static void MapChanges(this IEndpointRouteBuilder app)
    {
        app.MapView("/{org}/changes", MakeAsync);
        app.MapView("/{org}/changes/{number}", ChangeView.MakeAsync);
        app.MapUndo();
    }

    private static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var head = visit.Position.Value;
        var asked = SinceOf(visit);
        var since = asked ?? Math.Max(0, head - Rows);
        var until = asked is null ? head : Math.Min(head, since + Rows);
        var changes = await ChangesAsync(visit, since).TakeWhile(change => change.Number.Value <= until).ToListAsync(cancellation);
        changes.Reverse();
        var pages = new Paging(
            changes.Count == 0 ? "" : $"Changes {Counted.Digits(changes[^1].Number.Value)} to {Counted.Digits(changes[0].Number.Value)} of {Counted.Digits(head)}",
            until < head ? AddressOf(visit, until) : null,
            since > 0 ? AddressOf(visit, Math.Max(0, since - Rows)) : null)
        {
            BeforeText = "Newer changes",
            AfterText = "Older changes",
        };
        var entries = new List<ChangeEntry>();
        foreach (var change in changes) entries.Add(await EntryAsync(visit, change, cancellation));
        return new View
        {
            Title = "Changes",
            Menu = MenuEntry.Changes,
            Body = PageBody.Of<ChangesPage>(new ChangesModel(entries, pages)),
            Table = ViewTable.Of(ChangesTable.Table, ChangesAsync(visit, asked ?? 0).TakeWhile(change => change.Number.Value <= head)),
        };
    }

    private static IAsyncEnumerable<Change> ChangesAsync(Visit visit, int since) =>
        visit.Ledger.ChangesAsync(visit.Links.Organisation, since == 0 ? null : ChangeNumber.Of(since));

    private static string AddressOf(Visit visit, int since) => visit.Links.To(["changes"], ("since", Addresses.Links.Of(since)));

    private static int? SinceOf(Visit visit)
    {
        if (visit.Text("since") is not { } text) return null;
        if (text == "0") return 0;
        return ChangeNumber.TryParse(text, provider: null, out var number) ? number.Value : throw Refused.BadRequest($"since: {Problem.With(text, "the number of a change: 0, 1, 2 …")}", "since");
    }

    private static async Task<ChangeEntry> EntryAsync(Visit visit, Change change, CancellationToken cancellation) => new(
        Counted.Digits(change.Number.Value), visit.Links.Change(change.Number), ChangeWords.When(visit, change),
        ChangeWords.Reason(change), ChangeWords.Who(change), ChangeWords.IsElsewhere(visit, change) ? null : await ChangeDeeds.ToldAsync(visit, change, cancellation));
}
