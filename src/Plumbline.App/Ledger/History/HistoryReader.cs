using System.Text;
using System.Text.Json;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.History;

/// <summary>Reads a history file line by line and reports errors with the line number.</summary>
internal sealed class HistoryReader(Stream input) : IDisposable
{
    private readonly StreamReader _lines = new(input, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 65_536, leaveOpen: true);
    private string? _line;
    private long _number;

    public async Task<T> NextAsync<T>(string expected, CancellationToken cancellation)
    {
        await AdvanceAsync(cancellation);
        return Parse<T>(expected);
    }

    public async Task AdvanceAsync(CancellationToken cancellation)
    {
        try
        {
            _line = await _lines.ReadLineAsync(cancellation);
            _number++;
        }
        catch (DecoderFallbackException e)
        {
            throw Broken("found bytes that are not UTF-8", e);
        }
    }

    public bool IsAtEnd => _line is null;

    public bool Begins(string member) => _line is not null && _line.StartsWith($"{{\"{member}\":", StringComparison.Ordinal);

    public T Parse<T>(string expected)
    {
        if (_line is null)
            throw Broken($"found the end of the file; expected {expected}");
        try
        {
            return JsonSerializer.Deserialize<T>(_line, HistoryLines.Options) ?? throw Broken($"found null; expected {expected}");
        }
        catch (JsonException e)
        {
            throw Broken($"found an invalid line ({e.Message}); expected {expected}", e);
        }
    }

    public LedgerException Broken(string found, Exception? cause = null) => new(
        LedgerProblem.HistoryIsBroken,
        FormattableString.Invariant($"line {_number}: {found}"),
        "export the history again from the store it came from; nothing was imported",
        cause);

    public void Dispose() => _lines.Dispose();
}
