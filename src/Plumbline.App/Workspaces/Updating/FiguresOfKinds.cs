using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>Tells the figures that stand in files of definitions, such as rows of a register, from those of the files of figures.</summary>
internal static class FiguresOfKinds
{
    /// <summary>The kind whose file holds a figure; null where it is a file of figures.</summary>
    internal static DefinitionKind? Holding(string file) => file.StartsWith($"{WorkspaceFolder.Observations.Name}/", StringComparison.Ordinal) ? null : Kinds.All.FirstOrDefault(kind => kind.Place.Extension is { } extension
        && file.StartsWith($"{kind.Place.Name}/", StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal));
}
