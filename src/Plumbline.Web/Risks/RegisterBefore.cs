using Plumbline.App.Publishing;
using Plumbline.App.Reporting;
using Plumbline.Core.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The register that a page compares with: as at the last published edition of any report.</summary>
/// <param name="Register">The register then.</param>
/// <param name="Words">Which edition, in words.</param>
/// <param name="Reference">The edition as a reference.</param>
internal sealed record RegisterBefore(RiskRegister Register, string Words, string Reference)
{
    /// <summary>Reads it; null where nothing has been published.</summary>
    internal static async Task<RegisterBefore?> ReadAsync(Visit visit, CancellationToken cancellation)
    {
        if (await ReadEditions.LastAsync(visit.Ledger, visit.Definitions, report: null, before: null, cancellation) is not { } edition) return null;
        var register = await RegisterOfEdition.ReadAsync(visit.Ledger, visit.Definitions.Picture.Settings.Code, edition, cancellation);
        var title = visit.Definitions.FindReport(edition.Report)?.Title ?? edition.Report;
        return new RegisterBefore(register, $"{title}, {edition.Period.ToText(visit.Definitions.Picture.Settings.Language, full: true)}", edition.Reference);
    }
}
