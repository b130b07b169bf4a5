namespace Plumbline.App.Ledger;

/// <summary>A list of schemas as PostgreSQL writes it: <c>plumbline, public</c>, <c>"Board papers"</c>.</summary>
internal static class SearchPath
{
    /// <summary>The first schema, as the server stores its name: an unquoted name in lower case, a quoted one unchanged.</summary>
    /// <exception cref="FormatException">A quote is not closed, or is inside a name.</exception>
    public static string First(string path)
    {
        var text = path.TrimStart();
        if (!text.StartsWith('"'))
        {
            var name = text.Split(',')[0].TrimEnd();
            return name.Length > 0 && !name.Contains('"', StringComparison.Ordinal) ? name.ToLowerInvariant() : throw new FormatException("found no list of schemas");
        }

        for (var end = text.IndexOf('"', 1); end > 0; end = text.IndexOf('"', end + 2))
        {
            if (end + 1 < text.Length && text[end + 1] == '"') continue;
            var rest = text[(end + 1)..].TrimStart();
            return end > 1 && (rest.Length == 0 || rest[0] == ',')
                ? text[1..end].Replace("\"\"", "\"", StringComparison.Ordinal)
                : throw new FormatException("found no list of schemas");
        }

        throw new FormatException("found a quote that does not close");
    }

    /// <summary>The name quoted for a statement.</summary>
    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
