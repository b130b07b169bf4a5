using System.Globalization;
using Plumbline.App.Access.Granting;
using Plumbline.App.Access.Tokens;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;

namespace Plumbline.Web.Administration;

/// <summary>What pages of administration say of permissions, days and scopes.</summary>
internal static class AdministrationWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A permission as people call it.</summary>
    internal static string Of(Permission permission) => permission switch
    {
        Permission.Reader => "Reader",
        Permission.Contributor => "Contributor",
        Permission.Approver => "Approver",
        Permission.Analyst => "Analyst",
        Permission.RiskOwner => "Risk owner",
        Permission.RiskManager => "Risk manager",
        Permission.AssuranceLead => "Assurance lead",
        Permission.Executive => "Executive",
        Permission.Administrator => "Administrator",
        Permission.Auditor => "Auditor",
    };

    /// <summary>What a permission is for.</summary>
    internal static string For(Permission permission) => permission switch
    {
        Permission.Reader => "Reads figures, words and papers.",
        Permission.Contributor => "Reads, enters and corrects figures, and writes commentary and actions.",
        Permission.Approver => "Reads, and accepts findings.",
        Permission.Analyst => "Reads, enters, corrects, withdraws and imports figures, writes commentary and actions, accepts findings, and keeps definitions.",
        Permission.RiskOwner => "Reads, grades and reviews the risks that their post owns or handles, and writes actions.",
        Permission.RiskManager => "Reads, keeps the register, grades and reviews every risk, and writes actions.",
        Permission.AssuranceLead => "Reads, and writes actions.",
        Permission.Executive => "Reads, accepts findings, writes actions, and publishes reports.",
        Permission.Administrator => "Keeps accounts, permissions and settings. Does not read figures by that alone.",
        Permission.Auditor => "Reads everything, and the access log.",
    };

    /// <summary>Whether a permission allows anything that makes a change of the ledger, which is made in a post.</summary>
    internal static bool Writes(Permission permission) => Enum.GetValues<Operation>().Any(operation => Writes(operation) && OperationRules.Allowing(operation).Contains(permission));

    /// <summary>Whether an operation makes a change of the ledger.</summary>
    internal static bool Writes(Operation operation) => operation is not (Operation.Read or Operation.KeepAccounts or Operation.ReadAccessLog);

    /// <summary>A grant as people say it, with the name of its organisation.</summary>
    internal static string Of(Grant grant, IReadOnlyDictionary<string, string> names) =>
        $"{Of(grant.Permission)}: {(grant.Organisation is { } code ? names.GetValueOrDefault(code, code) : "every organisation")}{(grant.Scope.IsWhole ? "" : $" ({Of(grant.Scope)})")}";

    /// <summary>A scope as people say it.</summary>
    internal static string Of(Scope scope) => scope.IsWhole ? "All of it"
        : $"{(scope.Unit is { } unit ? $"{unit} and below" : "All units")}{(scope.Sections.IsEmpty ? "" : $"; {string.Join(", ", scope.Sections)}")}";

    /// <summary>What a token is for.</summary>
    internal static string Of(ApiToken token) => token.Use switch { TokenUse.Api => token.Name, TokenUse.Calendar => $"Calendar: {token.Name}" };

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", British);

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm", British) + " UTC";

    internal static string Days(DateOnly from, DateOnly? to) => to is { } last ? $"{Day(from)} to {Day(last)}" : $"From {Day(from)}";

    /// <summary>Whether something holds today, in words.</summary>
    internal static string State(DateOnly today, DateOnly from, DateOnly? to, Deed? ended, Func<Deed, string>? who = null) =>
        ended is { } deed ? $"Ended {Time(deed.At)} by {who?.Invoke(deed) ?? deed.Who}"
        : today < from ? "Not yet"
        : to is { } last && last < today ? "Over"
        : "In force";

    /// <summary>The names of the organisations of the store, by code, in the order of their names.</summary>
    internal static async Task<IReadOnlyList<(string Code, string Name)>> OrganisationsAsync(ILedger ledger, CancellationToken cancellation)
    {
        var names = new List<(string Code, string Name)>();
        foreach (var entry in await ledger.OrganisationsAsync(cancellation))
            names.Add((entry.Code, (await ReadDefinitions.RunAsync(ledger, entry.Code, cancellation: cancellation)).Picture.Settings.Name));
        return [.. names.OrderBy(static one => one.Name, StringComparer.InvariantCultureIgnoreCase)];
    }
}
