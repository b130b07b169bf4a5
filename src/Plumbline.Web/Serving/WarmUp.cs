using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.Web.Views;

namespace Plumbline.Web.Serving;

/// <summary>Makes the pages that need nothing but an organisation, again and again, until the code that makes them is compiled to its best or ten seconds have passed. Pages are served meanwhile.</summary>
internal sealed partial class WarmUp(ILedger ledger, ViewList views, IServiceProvider services, Health health, TimeProvider clock, ILogger<WarmUp> log)
{
    private const int MostTimes = 60;
    private const int MostOrganisations = 3;
    private static readonly Caller Whole = new() { Actor = Actor.OwnMachine() };
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        var (begun, made) = (clock.GetTimestamp(), 0);
        try
        {
            var organisations = (await ledger.OrganisationsAsync(cancellation)).Take(MostOrganisations).ToList();
            for (var i = 0; i < MostTimes && clock.GetElapsedTime(begun) < Longest; i++)
            {
                foreach (var organisation in organisations)
                {
                    foreach (var view in views.Where(static view => view.Pattern.IndexOf('{', 1) == view.Pattern.LastIndexOf('{')))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        await view.WriteAsync(RequestFor(organisation.Code), cancellation);
                        made++;
                    }
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            // A page that cannot be made fails for its readers, with words; the others are served.
            Failed(log, e);
        }

        health.IsWarm = true;
        Warm(log, made, clock.GetElapsedTime(begun).TotalSeconds);
    }

    private DefaultHttpContext RequestFor(string organisation)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.RouteValues["org"] = organisation;
        http.Features.Set(Whole);
        return http;
    }

    [LoggerMessage(EventId = 22, Level = LogLevel.Information, Message = "Ready: {Pages} pages made in {Seconds:0.0} s")]
    private static partial void Warm(ILogger log, int pages, double seconds);

    [LoggerMessage(EventId = 23, Level = LogLevel.Warning, Message = "A page could not be made beforehand")]
    private static partial void Failed(ILogger log, Exception failure);
}
