using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Files;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Files;

/// <summary>blobs/*: files kept unchanged; the definition refers to the bytes by their hash.</summary>
internal sealed class FilesKind : DefinitionKind<KeptFile>
{
    /// <summary>The maximum total size of the files: 200 MiB.</summary>
    internal const long MostBytesTogether = 200L * 1024 * 1024;

    internal override FactKind Name { get; } = FactKind.Of("file");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.FolderOfFolders("blobs");

    internal override string Key(KeptFile value) => value.Name.ToString();

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var found = files.Paths(Place).ToList();
        var together = found.Sum(file => new FileInfo(file.Path).Length);
        if (together > MostBytesTogether)
        {
            reading.Problems.Add(Place.Name, 0, 0, new Problem(
                string.Create(CultureInfo.InvariantCulture, $"{together:N0} bytes in {found.Count} files"), "at most 200 MiB together: take files out (the ledger keeps those that it has), or save pictures smaller"));
            return;
        }

        var values = new List<KeptFile>();
        foreach (var (file, path) in found)
        {
            if (FileName.Parse(file[(Place.Name.Length + 1)..]).TryGet(out var name, out var problem) && FileContent.Read(name, path).TryGet(out var value, out problem))
            {
                values.Add(value);
                reading.Places.Add(Name, Parent(value), Key(value), new DefinitionPlace(file, Row: 0));
            }
            else
            {
                reading.Problems.Add(file, 0, 0, problem);
            }
        }

        reading.Add<KeptFile>(values);
    }

    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading)
    {
        var values = new List<KeptFile>();
        foreach (var row in rows)
        {
            var before = reading.Problems.Count;
            if (Read(FactBody.Map(row, reading.Problems)) is { } value && reading.Problems.Count == before) values.Add(value);
        }

        reading.Add<KeptFile>(values);
    }

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Of(this).Select(value => new DefinitionFact(Name, Key(value), FactBody.Of(new FactTree()
        .Add("file", value.Name.ToString())
        .Add("media-type", value.Name.Type.MediaType)
        .Add("size", value.Size.ToString(CultureInfo.InvariantCulture))
        .Add("sha-256", value.Hash.ToString()))));

    internal override IEnumerable<BlobDraft> Blobs(Workspace workspace)
    {
        // All files share one buffer, allocated when the first is read; if no file is new, none is read.
        var values = workspace.Of(this);
        var buffer = new Lazy<byte[]>(() => new byte[values.Max(value => value.Size)]);
        return values.Select(value => new BlobDraft(
            FileOf(value), value.Name.Type.MediaType, value.Hash.ToString(), value.Size, () => FileContent.Read(FileOf(value), PathOf(value, workspace), buffer.Value.AsMemory(0, value.Size))));
    }

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => workspace.Of(this).Select(value => new DumpedBlob(FileOf(value), Key(value), value.Hash));

    private static KeptFile? Read(YamlMap map)
    {
        if (map.Required("file", FileName.Parse) is not { } name) return null;
        map.Required<string>("media-type", text => text == name.Type.MediaType ? text : Problem.With(text, $"{name.Type.MediaType}, as its name says"));
        var size = map.Required("size", Size);
        var hash = map.Required("sha-256", ContentHash.Parse);
        map.NoOther("file", "media-type", "size", "sha-256");
        return size is null || hash is null ? null : new KeptFile(name, int.Parse(size, CultureInfo.InvariantCulture), hash);
    }

    private string FileOf(KeptFile value) => $"{Place.Name}/{value.Name}";

    private string PathOf(KeptFile value, Workspace workspace) =>
        Path.Combine(workspace.Folder ?? throw new ArgumentException("Found files in a workspace that was read from no folder; expected their bytes.", nameof(workspace)), FileOf(value));

    private static Parsed<string> Size(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? text : Problem.With(text, "a number of bytes");
}
