using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>Says whether the process lives, and whether it is ready: warm, and the store answers.</summary>
internal sealed class Health(ILedger ledger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether the main pages were made once, so that the first readers do not wait.</summary>
    internal bool IsWarm { get; set; }

    /// <summary>Whether the process is ending, so that a proxy sends nobody here any more.</summary>
    internal bool IsEnding { get; set; }

    internal void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", MapViews.Reading, static () => Results.Text("alive\n")).Needs(new AccessNeed.Nothing());
        app.MapMethods("/health/ready", MapViews.Reading, async (CancellationToken cancellation) =>
        {
            var (isReady, why) = await StateAsync(cancellation);
            return Results.Text(why + "\n", statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).Needs(new AccessNeed.Nothing());
    }

    private async Task<(bool IsReady, string Why)> StateAsync(CancellationToken cancellation)
    {
        if (IsEnding) return (false, "ending");
        if (!IsWarm) return (false, "warming up");
        try
        {
            await ledger.OrganisationsAsync(cancellation).WaitAsync(Patience, cancellation);
            return (true, "ready");
        }
        catch (Exception e) when (e is LedgerException or TimeoutException)
        {
            return (false, "the store does not answer");
        }
    }
}
