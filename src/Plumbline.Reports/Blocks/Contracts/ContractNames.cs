using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>Names of contracts in options.</summary>
internal static class ContractNames
{
    /// <summary>Those that the organisation does not have.</summary>
    internal static IEnumerable<Problem> Unknown(OrganisationPicture picture, IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (codes.Count == 0) yield break;
        var known = picture.Values.Of<Contract>().Select(static one => one.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var code in codes.Where(code => !known.Contains(code))) yield return Problem.With(code, "the code of a contract");
    }
}
