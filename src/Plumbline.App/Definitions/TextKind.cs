using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions;

/// <summary>A kind of definition with one file for each value. One tree of keys and values gives the file and, as JSON, the body in the ledger.</summary>
internal abstract class TextKind<T> : DefinitionKind<T>
    where T : class
{
    /// <summary>The name of the dumped file.</summary>
    internal abstract string FileName(T value);

    /// <summary>The definition as keys and values, in the file's order.</summary>
    internal abstract FactTree Tree(T value);

    /// <summary>The definition as the text of a file.</summary>
    internal virtual string Write(T value) => Tree(value).ToYaml();

    /// <summary>The definition in a file; where it has problems, null and the problems.</summary>
    internal T? Read(string text, string file, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        var value = ReadText(text, file, reading);
        return reading.Problems.Count > before ? null : value;
    }

    /// <summary>The definition as a fact.</summary>
    internal DefinitionFact ToFact(T value) => new(Name, Key(value), FactBody.Of(Tree(value))) { Parent = Parent(value) };

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var values = new List<T>();
        foreach (var (file, text) in Places.SelectMany(files.Texts))
        {
            if (Read(text, file, reading) is not { } value) continue;
            if (reading.Places.Add(Name, Parent(value), Key(value), new DefinitionPlace(file, Row: 0)) is { } first)
            {
                reading.Problems.Add(file, 1, 1, new Problem($"{Key(value)} a second time", $"each once; it stands in {first.File}"));
                continue;
            }

            values.Add(value);
            Check(value, file, reading);
        }

        reading.Add<T>(values);
    }

    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading)
    {
        var values = new List<T>();
        foreach (var row in rows)
        {
            var before = reading.Problems.Count;
            if (ReadMap(FactBody.Map(row, reading.Problems), reading) is { } value && reading.Problems.Count == before) values.Add(value);
        }

        reading.Add<T>(values);
    }

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Of(this).Select(ToFact);

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => workspace.Of(this).Select(value => new DumpedText(FileName(value), Key(value), Write(value)) { Parent = Parent(value) });

    /// <summary>Reads the keys and values of a file or a body. The result is discarded where a problem was recorded.</summary>
    private protected abstract T? ReadMap(YamlMap map, DefinitionReading reading);

    /// <summary>Reads the text of a file.</summary>
    private protected virtual T? ReadText(string text, string file, DefinitionReading reading) =>
        YamlMap.Parse(text, file, reading.Problems) is { } map ? ReadMap(map, reading) : null;

    /// <summary>Checks a file against other kinds.</summary>
    private protected virtual void Check(T value, string file, DefinitionReading reading)
    {
    }
}
