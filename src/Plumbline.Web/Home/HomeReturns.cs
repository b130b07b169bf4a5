using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Returns;
using Plumbline.Web.Views;

namespace Plumbline.Web.Home;

/// <summary>The returns that wait for the reader, on the first page.</summary>
/// <param name="Groups">What waits, kind by kind.</param>
/// <param name="ChangesToday">Whether one is due later today, so that the page says something else then.</param>
internal sealed record HomeReturns(IReadOnlyList<RecordGroup> Groups, bool ChangesToday)
{
    private const int MostOfKind = 3, DaysAhead = 7;

    /// <summary>Reads them; nothing where the reader makes no returns.</summary>
    internal static async Task<HomeReturns> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        if (visit.IsPast || ReturnVisit.Forms(visit).Count == 0 || !visit.Actor.MaySomewhere(Operation.SubmitReturn, visit.Links.Organisation)) return new HomeReturns([], ChangesToday: false);
        var (waiting, now) = (await WaitingReturns.ReadAsync(visit, cancellation), ReturnVisit.Now(visit));
        RecordGroup?[] groups =
        [
            Group(visit, "returns-sent-back", "{0} sent back", waiting.SentBack),
            Group(visit, "returns-overdue", "{0} overdue", waiting.Overdue),
            Group(visit, "returns-incomplete", "{0} incomplete", waiting.Incomplete),
            Group(visit, "returns-next", $"{{0}} due within {Counted.Of(DaysAhead, "day")}", [.. waiting.Next.Where(one => one.Period.DueAt <= now.AddDays(DaysAhead))]),
        ];
        return new HomeReturns([.. groups.OfType<RecordGroup>()], waiting.Forms.Any(form => form.Periods.Any(period => period.DueAt > now && period.DueAt.Date == now.Date)));
    }

    private static RecordGroup? Group(Visit visit, string id, string words, IReadOnlyList<WaitingReturn> all)
    {
        if (all.Count == 0) return null;
        var said = words.Replace("{0}", Counted.Of(all.Count, "return"), StringComparison.Ordinal);
        return new RecordGroup(
            id,
            Counted.Sentence(said),
            said,
            [.. all.Take(MostOfKind).Select(one => new RecordSentence(ReturnsView.LinkOf(visit, one), $". {ReturnsView.Words(visit, one)}"))],
            new TextLink(all.Count > MostOfKind ? $"All {Counted.Of(all.Count, "return")}" : "Your returns", visit.Links.Returns()));
    }
}
