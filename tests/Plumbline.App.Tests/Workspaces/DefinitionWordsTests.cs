using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;

namespace Plumbline.App.Tests.Workspaces;

public sealed class DefinitionWordsTests
{
    public static TheoryData<string, string?, string?, string?, string?> Bodies => new()
    {
        // One side alone says its first fields.
        { "mapping", """{"label":"A&E 4-hour performance","indicator":"ae-4-hours"}""", null, "label: A&E 4-hour performance; indicator: ae-4-hours", null },
        { "unit", null, """{"a":"1","b":"2","c":"3","d":"4","e":"5"}""", null, "a: 1; b: 2; c: 3; d: 4; …" },
        // Both say the fields that differ.
        { "mapping", """{"label":"Staff","indicator":"stability"}""", """{"label":"Staff","indicator":"leavers","kind":"unit"}""", "indicator: stability; no kind", "indicator: leavers; kind: unit" },
        { "report", """{"title":"R","blocks":[{"block":"page","units":["a","b"]},{"block":"x"}]}""", """{"title":"R","blocks":[{"block":"page","units":["a"]},{"block":"x"}]}""", "blocks 1 units: a, b", "blocks 1 units: a" },
        // A figure is not a definition.
        { "figure", "12%", "13%", "12%", "13%" },
        { "unit", "{", null, "unreadable: {", null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Bodies_AreSaidInWords(string kind, string? ledger, string? folder, string? ledgerWords, string? folderWords)
    {
        var words = DefinitionWords.Of(new MergedFact(FolderStanding.Conflict, kind, "k", ledger, folder, Change: null));
        Assert.Equal((ledgerWords, folderWords), (words.Ledger, words.Folder));
    }

    [Fact]
    public void LongTexts_AreShownWhereTheyDiffer()
    {
        var same = new string('x', 500);
        var words = DefinitionWords.Of(new MergedFact(FolderStanding.Conflict, "commentary", "k", $$"""{"text":"{{same}}old end"}""", $$"""{"text":"{{same}}new end"}""", Change: null));
        Assert.Equal(("text: …" + new string('x', 20) + "old end", "text: …" + new string('x', 20) + "new end"), (words.Ledger, words.Folder));
    }
}
