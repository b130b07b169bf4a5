using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.App.Ledger;

/// <summary>The settings of an address, as names and values, from any of its written forms. A host comes before its ports.</summary>
internal static partial class AddressPairs
{
    /// <summary>Whether a text names a server; otherwise it may be the path of a file.</summary>
    public static bool IsConnectionString(string text) => NamesHost().IsMatch(text);

    /// <summary>Whether a text that names no server looks like an address: it has a scheme, a password or a user.</summary>
    public static bool IsMistyped(string text) => Scheme().IsMatch(text) || NamesSetting().IsMatch(text) || NamesPassword().IsMatch(text);

    public static IReadOnlyList<KeyValuePair<string, string>> OfConnectionString(string text) =>
        text.Contains(';', StringComparison.Ordinal) || !Pair().Match(text).NextMatch().Success ? OfBuilder(text) : OfKeywords(text);

    public static IReadOnlyList<KeyValuePair<string, string>> OfUrl(string text)
    {
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        var settings = query < 0 ? "" : rest[(query + 1)..];
        rest = query < 0 ? rest : rest[..query];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (authority, database) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
        var at = authority.LastIndexOf('@');
        var pairs = new List<KeyValuePair<string, string>>();
        if (at >= 0)
        {
            var user = authority[..at].Split(':', 2);
            Add("Username", user[0]);
            if (user.Length > 1) Add("Password", user[1]);
        }

        AddHosts(pairs, authority[(at + 1)..]);
        Add("Database", database);
        foreach (var part in settings.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            pairs.Add(new(Unescaped(pair[0]), Unescaped(pair.Length > 1 ? pair[1] : throw new FormatException("found a setting without a value"))));
        }

        return InOrder(pairs);

        void Add(string name, string value)
        {
            if (value.Length > 0) pairs.Add(new(name, Unescaped(value)));
        }
    }

    private static void AddHosts(List<KeyValuePair<string, string>> pairs, string hosts)
    {
        if (hosts.Length == 0) return;
        var each = hosts.Split(',');
        if (each.Any(host => !Host().IsMatch(host))) throw new FormatException("found no host, or an invalid port");
        if (each is not [var one])
        {
            pairs.Add(new("Host", string.Join(',', each.Select(Unescaped))));
            return;
        }

        var parts = Host().Match(one);
        pairs.Add(new("Host", Unescaped(parts.Groups["host"].Value.Trim('[', ']'))));
        if (parts.Groups["port"] is { Success: true, Value: var port }) pairs.Add(new("Port", port));
    }

    private static List<KeyValuePair<string, string>> OfBuilder(string text)
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = text };
        return InOrder(builder.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, Convert.ToString(builder[key], CultureInfo.InvariantCulture) ?? "")));
    }

    private static List<KeyValuePair<string, string>> OfKeywords(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        var end = 0;
        foreach (Match pair in Pair().Matches(text))
        {
            if (pair.Index != end) throw new FormatException("found words between the settings");
            end = pair.Index + pair.Length;
            pairs.Add(new(pair.Groups["name"].Value, Unquoted(pair.Groups["value"].Value)));
        }

        return end == text.Length ? InOrder(pairs) : throw new FormatException("found words after the settings");
    }

    private static List<KeyValuePair<string, string>> InOrder(IEnumerable<KeyValuePair<string, string>> pairs) =>
        [.. pairs.OrderBy(pair => pair.Key.Trim().Equals("port", StringComparison.OrdinalIgnoreCase))];

    // libpq allows single quotes around a value; a backslash escapes the next character.
    private static string Unquoted(string value)
    {
        var text = new StringBuilder();
        var inner = value.StartsWith('\'') ? value[1..^1] : value;
        for (var i = 0; i < inner.Length; i++)
            text.Append(inner[i] == '\\' && i + 1 < inner.Length ? inner[++i] : inner[i]);
        return text.ToString();
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(^|[;\s])(host|server|data\s+source|hostaddr)\s*=", Plain)]
    private static partial Regex NamesHost();

    [GeneratedRegex(@"(^|;)\s*(username|user\s*id|user\s*name|uid|user|database|db|dbname|initial\s+catalog|port|ssl\s*mode|search[\s_]*path)\s*=|(^|[;\s])(username|user\s*id|dbname)\s*=", Plain)]
    private static partial Regex NamesSetting();

    [GeneratedRegex(@"(password|passwd|pwd|psw)\s*=", Plain)]
    private static partial Regex NamesPassword();

    // A scheme needs two letters or more: one letter is a Windows drive.
    [GeneratedRegex(@"://|^\s*[a-z][a-z0-9+.-]+:/|^\s*(postgres|postgresql|pgsql|postgre|psql|jdbc|sqlite|file)\s*:", Plain)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?<host>\[[0-9a-f:.%]+\]|[^:\[\]]+)(:(?<port>[0-9]{1,5}))?$", Plain)]
    private static partial Regex Host();

    [GeneratedRegex(@"\s*(?<name>[a-z_]+)\s*=\s*(?<value>'([^'\\]|\\.)*'|([^\s'\\]|\\.)*)(?=\s|$)\s*", Plain | RegexOptions.Singleline)]
    private static partial Regex Pair();
}
