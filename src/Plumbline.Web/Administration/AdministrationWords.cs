using System.Globalization;
using Plumbline.App.Access.Granting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Access;

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
        Permission.Contributor => "Enters and corrects figures, and writes commentary.",
        Permission.Approver => "Approves what others wrote, and accepts findings.",
        Permission.Analyst => "Keeps definitions, imports files, corrects and withdraws.",
        Permission.RiskOwner => "Reads, and will keep the risks of their post.",
        Permission.RiskManager => "Reads, and will keep all risks.",
        Permission.AssuranceLead => "Reads, and will keep objectives, controls and assurances.",
        Permission.Executive => "Reads, and accepts findings.",
        Permission.Administrator => "Keeps accounts, grants and settings. Does not read figures by that alone.",
        Permission.Auditor => "Reads everything, and the access log.",
    };

    /// <summary>A scope as people say it.</summary>
    internal static string Of(Scope scope) => scope.IsWhole ? "All of it"
        : $"{(scope.Unit is { } unit ? $"{unit} and below" : "All units")}{(scope.Sections.IsEmpty ? "" : $"; {string.Join(", ", scope.Sections)}")}";

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", British);

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm", British) + " UTC";

    internal static string Days(DateOnly from, DateOnly? to) => to is { } last ? $"{Day(from)} to {Day(last)}" : $"From {Day(from)}";

    /// <summary>Whether something holds today, in words.</summary>
    internal static string State(DateOnly today, DateOnly from, DateOnly? to, Deed? ended) =>
        ended is { } deed ? $"Ended {Time(deed.At)} by {deed.Who}"
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
