using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>The definitions of a workspace as dump writes each: a row, a text or the bytes of a file.</summary>
internal sealed class DumpedFacts
{
    private readonly Dictionary<(FactKind Kind, string Parent, string Key), (DumpedFile File, DumpedRow? Row)> _facts = [];

    internal DumpedFacts(Workspace workspace)
    {
        foreach (var kind in Kinds.All)
        {
            foreach (var file in kind.Dump(workspace)) Add(kind.Name, file);
        }
    }

    /// <summary>The file of a definition, and its row where the file is a table; null where the workspace lacks it.</summary>
    internal (DumpedFile File, DumpedRow? Row)? Find(DefinitionFact fact) =>
        _facts.TryGetValue((fact.Kind, fact.Parent, fact.Key), out var found) ? found : null;

    private void Add(FactKind kind, DumpedFile file)
    {
        switch (file)
        {
            case DumpedText text:
                _facts.Add((kind, text.Parent, text.Key), (text, null));
                break;
            case DumpedBlob blob:
                _facts.Add((kind, "", blob.Key), (blob, null));
                break;
            case DumpedTable table:
                foreach (var row in table.Rows) _facts.Add((kind, row.Parent, row.Key), (table, row));
                break;
        }
    }
}
