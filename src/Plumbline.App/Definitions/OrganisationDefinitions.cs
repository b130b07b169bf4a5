using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Pictures;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Definitions;

/// <summary>Everything an organisation defines at one position of its ledger: a workspace without its figures and events.</summary>
/// <param name="Position">The position.</param>
/// <param name="Workspace">The definitions; no observations, no events.</param>
/// <param name="Picture">The same, ready to be asked.</param>
public sealed record OrganisationDefinitions(Change Position, Workspace Workspace, OrganisationPicture Picture)
{
    /// <summary>The report of a name; null where there is none.</summary>
    public ReportDefinition? FindReport(string name) => Workspace.Reports.FirstOrDefault(report => report.Name == name);
}
