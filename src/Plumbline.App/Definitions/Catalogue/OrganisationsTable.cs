using Plumbline.App.Tables;

namespace Plumbline.App.Definitions.Catalogue;

/// <summary>The organisations of a store, each with the change it stands at.</summary>
public static class OrganisationsTable
{
    /// <summary>One row for each organisation.</summary>
    public static Table<OrganisationDefinitions> Table { get; } = new Table<OrganisationDefinitions>("organisations")
        .Text("organisation", row => row.Picture.Settings.Code)
        .Text("name", row => row.Picture.Settings.Name)
        .Whole("change", row => row.Position.Number.Value)
        .Time("time", row => row.Position.At)
        .Whole("indicators", row => row.Picture.Indicators.Count)
        .Whole("units", row => row.Picture.Units.All.Count);
}
