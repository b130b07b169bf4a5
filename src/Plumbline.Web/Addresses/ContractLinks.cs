using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of contracts. A period is a month; null for the latest.</summary>
public static class ContractLinks
{
    /// <summary>Every contract, month by month.</summary>
    public static string Contracts(this Links links, Period? period = null, params ReadOnlySpan<(string Name, string? Value)> query) =>
        Of(links).To(["contracts"], [("period", Links.Of(period)), .. query]);

    /// <summary>The requirements that have been red for months.</summary>
    public static string ContractExceptions(this Links links, Period? period = null) => Of(links).To(["contracts", "exceptions"], ("period", Links.Of(period)));

    /// <summary>The page of a contract.</summary>
    public static string Contract(this Links links, ContractCode contract, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Of(links).ToPage(["contracts", contract.ToString()], ("period", Links.Of(period)));
    }

    private static Links Of(Links links) => links ?? throw new ArgumentNullException(nameof(links));
}
