using System.Collections.Immutable;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Access;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Providing;

/// <summary>Reads the file that names the organisation's provider of identities.</summary>
public static class ReadProviderSettings
{
    private const string Everywhere = "all";

    /// <summary>Reads the settings.</summary>
    /// <param name="text">The file: YAML.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="variable">The value of an environment variable.</param>
    /// <param name="problems">What is wrong with it, in the order of the file.</param>
    /// <returns>The settings; null where there are problems.</returns>
    public static ProviderSettings? Run(string text, string file, Func<string, string?> variable, out IReadOnlyList<FileProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(variable);
        var found = new FileProblems();
        var settings = YamlMap.Parse(text, file, found) is { } map ? Read(map, variable) : null;
        problems = found.InOrder;
        return found.Count == 0 ? settings : null;
    }

    private static ProviderSettings? Read(YamlMap map, Func<string, string?> variable)
    {
        var authority = map.Required("authority", AuthorityOf);
        var client = map.Required("client-id", static text => ALine(text, "by what the provider knows this site"));
        var secret = map.Required("client-secret-variable", text => SecretOf(text, variable));
        var button = map.Optional("button", static text => ALine(text, "the words of a link"));
        var provisions = map.Optional("makes-accounts", YesOrNo);
        var (name, email) = (map.Text("name-claim"), map.Text("email-claim"));
        var rules = map.Maps("grants").Select(ReadRule).ToList();
        map.NoOther("authority", "client-id", "client-secret-variable", "button", "makes-accounts", "name-claim", "email-claim", "grants");
        return authority is null || client is null || secret is null ? null : new ProviderSettings
        {
            Authority = authority,
            ClientId = client,
            ClientSecret = secret,
            Button = button ?? "Sign in with your organisation’s account",
            Provisions = provisions == "yes",
            NameClaim = name ?? "name",
            EmailClaim = email ?? "email",
            Rules = [.. rules.OfType<ClaimRule>()],
        };
    }

    private static ClaimRule? ReadRule(YamlMap map)
    {
        var claim = map.Required("claim", static text => ALine(text, "the type of a claim, such as groups"));
        var value = map.Required("value", static text => ALine(text, "the value of the claim"));
        var permission = map.Required("permission", static text => Names<Permission>.Parse(text).TryGet(out var one, out var problem) ? (Parsed<object>)one : problem);
        var organisation = map.Required("organisation", static text => ALine(text, $"the code of an organisation, or {Everywhere}"));
        var unit = map.Optional("unit", UnitCode.Parse);
        var sections = map.Text("sections") is { } listed ? listed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        map.NoOther("claim", "value", "permission", "organisation", "unit", "sections");
        var scope = new Scope(unit, sections.ToImmutableSortedSet(StringComparer.Ordinal));
        if (organisation == Everywhere && !scope.IsWhole) map.Add(new Problem("a unit or sections of every organisation", "the code of one organisation: units and sections are those of one"));
        return claim is null || value is null || permission is not Permission granted || organisation is null ? null : new ClaimRule(claim, value, granted, organisation == Everywhere ? null : organisation, scope);
    }

    private static Parsed<string> ALine(string? text, string expected) => text is { Length: > 0 and <= 300 } ? text : Problem.With(text, expected);

    // Whoever stands between could put himself in the provider's place.
    private static Parsed<Uri> AuthorityOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) ? address : Problem.With(text, "an address that begins with https://");

    private static Parsed<string> SecretOf(string? name, Func<string, string?> variable) =>
        name is null ? Problem.With(name, "the name of the environment variable that holds the secret")
        : variable(name) is { Length: > 0 } secret ? secret
        : new Problem($"no environment variable {name}", "the secret of the client in it");

    private static Parsed<string> YesOrNo(string? text) => text is "yes" or "no" ? text : Problem.With(text, "yes or no");
}
