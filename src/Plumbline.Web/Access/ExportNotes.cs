using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.Web.Access;

/// <summary>Notes in the access log what was taken out (tables, workbooks, papers, data by the API) and what was refused. It is written beside the answers, which do not wait for a turn to write.</summary>
/// <remarks>What is noted is the path, without its query: what somebody searched for is nobody's business. A server that ends writes what it still holds.</remarks>
internal sealed partial class ExportNotes(ILedger ledger, TimeProvider clock, ILogger<ExportNotes> log) : IHostedService
{
    // Beyond this the store is not answering, and neither are the exports.
    private const int Most = 10_000;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Channel<AccessNote> _notes = Channel.CreateBounded<AccessNote>(Most);
    private readonly RepeatedNotes _repeated = new();
    private Task _writing = Task.CompletedTask;
    private volatile bool _isEnding;

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
        if (!_notes.Writer.TryWrite(new AccessNote(what, account, (string?)http.Request.RouteValues["org"] ?? "", detail))) Lost(log);
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
        _isEnding = true;
        _notes.Writer.TryComplete();
        return _writing.WaitAsync(cancellationToken);
    }

    private async Task WriteAsync()
    {
        var more = _notes.Reader.WaitToReadAsync().AsTask();
        do
        {
            // What came again is written once its minute is over, whether anything else comes or not.
            await Task.WhenAny(more, _repeated.IsEmpty ? more : Task.Delay(Tick));
            if (more.IsCompleted)
            {
                while (_notes.Reader.TryRead(out var note))
                {
                    if (_repeated.First(note, clock.GetUtcNow()) is { } first) await WriteAsync(first);
                }

                if (await more) more = _notes.Reader.WaitToReadAsync().AsTask();
            }

            foreach (var over in _repeated.Over(_isEnding ? DateTimeOffset.MaxValue : clock.GetUtcNow())) await WriteAsync(over);
        }
        while (!more.IsCompleted || await more);
    }

    private async Task WriteAsync(AccessNote note)
    {
        while (true)
        {
            try
            {
                // Whoever makes up the code of an organisation puts no word of theirs among the organisations.
                var organisation = note.Organisation.Length > 0 && await ledger.HeadAsync(note.Organisation) is null ? "" : note.Organisation;
                await AccessLog.NoteAsync(ledger, note.What, note.Account, organisation, note.Detail);
                return;
            }
            catch (LedgerException e) when (e.Problem is LedgerProblem.StoreIsBusy or LedgerProblem.Unreachable && !_isEnding)
            {
                // Somebody writes for long. Nobody waits for this entry; it is written after them.
                await Task.Delay(Tick);
            }
            catch (Exception e)
            {
                // The next one is written all the same.
                Failed(log, e);
                return;
            }
        }
    }

    [LoggerMessage(EventId = 24, Level = LogLevel.Error, Message = "The access log lacks an entry: too many wait to be written")]
    private static partial void Lost(ILogger log);

    [LoggerMessage(EventId = 25, Level = LogLevel.Error, Message = "The access log lacks an entry: the store did not take it")]
    private static partial void Failed(ILogger log, Exception failure);
}
