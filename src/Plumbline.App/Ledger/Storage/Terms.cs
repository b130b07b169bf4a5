namespace Plumbline.App.Ledger.Storage;

/// <summary>The dictionary of words that many observations share: status codes and source files. 0 stands for none.</summary>
internal sealed class Terms
{
    private readonly Dictionary<int, string> _texts;

    private Terms(Dictionary<int, string> texts) => _texts = texts;

    public static async Task<Terms> ReadAsync(Session session, int organisation, CancellationToken cancellation)
    {
        var rows = await session.ListAsync(
            "SELECT term, text FROM term WHERE organisation = @organisation",
            new { organisation },
            row => KeyValuePair.Create(row.GetInt32(0), row.GetString(1)),
            cancellation);
        return new Terms(new Dictionary<int, string>(rows));
    }

    public string? Text(int term) => term == 0 ? null : _texts[term];

    public IEnumerable<KeyValuePair<int, string>> All => _texts;
}
