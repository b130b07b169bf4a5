using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;

namespace Plumbline.App.Tests.Definitions;

public class FactBodyTests
{
    private static readonly Dictionary<string, string> Links = new(StringComparer.Ordinal) { ["links"] = "\n" };

    [Fact]
    public void Body_HasKeysInCodePointOrder_AndNothingBlank() => Assert.Equal(
        "{\"a\":{\"b\":\"1\",\"c\":\"2\"},\"list\":[\"x\",\"y\"],\"things\":[{\"k\":\"v\"}],\"\uffee\":\"1\",\"\\uD800\\uDC00\":\"2\"}",
        FactBody.Of(new FactTree()
            .Add("𐀀", "2").Add("\uffee", "1")
            .Add("things", [new FactTree().Add("k", "v"), new FactTree().Add("k", "")])
            .Add("list", ["x", "", "y"], ";")
            .Add("none", [], ";").Add("blank", (string?)null).Add("empty", new FactTree()).Add("nothing", [new FactTree()])
            .Add("a", new FactTree().Add("c", "2").Add("b", "1"))));

    [Fact]
    public void TheSameContent_IsTheSameText()
    {
        Assert.Equal(FactBody.Of(new FactTree().Add("name", "e\u0301").Add("kind", "x")), FactBody.Of(new FactTree().Add("kind", "x").Add("name", "\u00e9")));
        Assert.Equal(FactBody.Of(new FactTree().Add("list", ["e\u0301"], ";")), FactBody.Of(new FactTree().Add("list", ["\u00e9"], ";")));
    }

    [Theory]
    [InlineData("a \"quoted\" \\ line\nand a second\t;")]
    [InlineData("🩺 and \u2028 and é")]
    [InlineData("- not: a list")]
    [InlineData("007")]
    [InlineData("null")]
    public void AnyText_ReadsBack(string text)
    {
        Assert.Equal(text, Map(FactBody.Of(new FactTree().Add("a", new FactTree().Add("b", text)))).Map("a")!.Text("b"));
        Assert.Equal(text, FactBody.Row(Row(FactBody.Of(new FactTree().Add("a", text))), ["a"], Links, new FileProblems()).Text("a"));
    }

    [Fact]
    public void ListOfTexts_BecomesTheTextOfItsCell()
    {
        const string Body = "{\"links\":[\"A\",\"B <https://b.example>\"]}";
        Assert.Equal("A\nB <https://b.example>", FactBody.Row(Row(Body), ["links"], Links, new FileProblems()).Text("links"));
        Assert.Equal("A; B <https://b.example>", Map(Body).Text("links", "; "));
    }

    [Theory]
    [InlineData("", "is unreadable")]
    [InlineData("{\"a\":\"b\"", "is unreadable")]
    [InlineData("[]", "has no content")]
    [InlineData("null", "has no content")]
    [InlineData("{\"a\":1}", "“a” of the unit “k” is not a text")]
    [InlineData("{\"a\":[\"b\"]}", "“a” of the unit “k” is not a text")]
    [InlineData("{\"links\":\"b\"}", "“links” of the unit “k” is not a list of texts")]
    [InlineData("{\"links\":[1]}", "“links” of the unit “k” is not a list of texts")]
    public void RowThatPlumblineCannotHaveWritten_IsDamage(string body, string found) => AssertDamage(found, () => FactBody.Row(Row(body), ["a", "links"], Links, new FileProblems()));

    [Theory]
    [InlineData("{\"a\":true}")]
    [InlineData("{\"a\":[null]}")]
    [InlineData("{\"a\":{\"b\":1}}")]
    [InlineData("{\"a\":\"b\",\"a\":\"c\"}")]
    public void KeysThatPlumblineCannotHaveWritten_AreDamage(string body) => AssertDamage("holds a value that is not text, list or keys, or a duplicate key", () => Map(body));

    [Fact]
    public void ABody_HasTheLimitsOfAFile()
    {
        static string Deep(int levels) => string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "\"b\"" + new string('}', levels);
        Assert.NotNull(Map(Deep(YamlDocument.DeepestNesting)));
        AssertDamage("is unreadable", () => Map(Deep(YamlDocument.DeepestNesting + 1)));
        AssertDamage("is unreadable", () => Map(Deep(100_000)));
        AssertDamage("is longer than any definition", () => Map($"{{\"a\":\"{new string('b', YamlDocument.LongestText)}\"}}"));
    }

    [Fact]
    public void UnknownKey_IsAProblemAtItsFact()
    {
        var problems = new FileProblems();
        var map = FactBody.Map(Row("{\"a\":\"b\",\"c\":\"d\"}"), problems);
        Assert.Equal("b", map.Text("a"));
        map.NoOther("a", "x");
        Assert.Equal(new FileProblem("ledger/unit/k", 1, 1, new Problem("key “c”", "one of a, x, perhaps “a”")).ToString(), Assert.Single(problems.InOrder).ToString());
    }

    private static void AssertDamage(string found, Action read)
    {
        var refusal = Assert.Throws<LedgerException>(read);
        Assert.Equal(LedgerProblem.StoreIsDamaged, refusal.Problem);
        Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
    }

    private static YamlMap Map(string body) => FactBody.Map(Row(body), new FileProblems());

    private static DefinitionRow Row(string body) => new(FactKind.Of("unit"), "k", body, ChangeNumber.First);
}
