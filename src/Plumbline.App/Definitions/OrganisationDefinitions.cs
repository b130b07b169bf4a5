using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Pictures;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Definitions;

/// <summary>The definitions of an organisation at one position of its ledger: a workspace without figures and events.</summary>
/// <param name="Position">The position.</param>
/// <param name="Workspace">The definitions, without observations and events.</param>
/// <param name="Picture">The same definitions, indexed for queries.</param>
public sealed record OrganisationDefinitions(Change Position, Workspace Workspace, OrganisationPicture Picture)
{
    /// <summary>The report with a name; null where there is none.</summary>
    public ReportDefinition? FindReport(string name) => Workspace.Reports.FirstOrDefault(report => report.Name == name);
}
