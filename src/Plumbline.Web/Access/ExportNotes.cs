using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;

namespace Plumbline.Web.Access;

/// <summary>Notes in the access log what was taken out (tables, workbooks, papers, data by the API) and what was refused. It is written beside the answers, which do not wait for a turn to write.</summary>
/// <remarks>What is noted is the path, without its query: what somebody searched for is nobody's business. A server that ends writes what it still holds.</remarks>
internal sealed partial class ExportNotes(ILedger ledger, ILogger<ExportNotes> log) : IHostedService
{
    // Beyond this the store is not answering, and neither are the exports.
    private const int Most = 10_000;

    private readonly Channel<(AccessEvent What, AccountNumber Account, string Organisation, string Path)> _notes = Channel.CreateBounded<(AccessEvent, AccountNumber, string, string)>(Most);
    private Task _writing = Task.CompletedTask;

    /// <summary>Notes that the caller of a request takes out what its address gives. Whoever uses their own machine is not noted: there are no accounts.</summary>
    internal void Note(HttpContext http)
    {
        if (!HttpMethods.IsHead(http.Request.Method)) Note(http, AccessEvent.Exported, http.Request.Path.Value ?? "");
    }

    /// <summary>Notes that the caller of a request may not do what its address does. Whoever has not signed in is not noted: there is no account.</summary>
    internal void NoteRefusal(HttpContext http) => Note(http, AccessEvent.Refused, $"{http.Request.Method} {http.Request.Path}");

    private void Note(HttpContext http, AccessEvent what, string detail)
    {
        if (http.Caller().Actor.Account is not { } account) return;
        if (!_notes.Writer.TryWrite((what, account, (string?)http.Request.RouteValues["org"] ?? "", detail))) Lost(log);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _notes.Writer.TryComplete();
        return _writing.WaitAsync(cancellationToken);
    }

    private async Task WriteAsync()
    {
        await foreach (var (what, account, organisation, detail) in _notes.Reader.ReadAllAsync())
        {
            try
            {
                await AccessLog.NoteAsync(ledger, what, account, organisation, detail);
            }
            catch (Exception e)
            {
                // The next one is written all the same.
                Failed(log, e);
            }
        }
    }

    [LoggerMessage(EventId = 24, Level = LogLevel.Error, Message = "The access log lacks an entry: too many wait to be written")]
    private static partial void Lost(ILogger log);

    [LoggerMessage(EventId = 25, Level = LogLevel.Error, Message = "The access log lacks an entry: the store did not take it")]
    private static partial void Failed(ILogger log, Exception failure);
}
