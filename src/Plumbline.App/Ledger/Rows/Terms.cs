using Plumbline.App.Ledger.Sql;
namespace Plumbline.App.Ledger.Rows;

/// <summary>The dictionary of texts that many observations share: status codes and source files. 0 is none.</summary>
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

    /// <summary>The text of a term; false where the dictionary lacks it.</summary>
    public bool TryText(int term, out string? text)
    {
        text = null;
        return term == 0 || _texts.TryGetValue(term, out text);
    }

    public IEnumerable<KeyValuePair<int, string>> All => _texts;
}
