using Plumbline.App.Correcting;

namespace Plumbline.App.Tests.Correcting;

public class FieldChangeTests
{
    [Theory]
    [InlineData(null, """{"name":"Falls","decimals":"0"}""", "name: none > Falls; decimals: none > 0")]
    [InlineData("""{"name":"Falls","decimals":"0"}""", """{"name":"Falls in hospital","decimals":"0"}""", "name: Falls > Falls in hospital")]
    [InlineData("""{"name":"Falls"}""", null, "name: Falls > none")]
    [InlineData("""{"a":"1"}""", """{"a":"1"}""", "")]
    [InlineData("""{"spc":{"minimum":"12"}}""", """{"spc":{"minimum":"15","rebase":[{"from":"2023-01"}]}}""", "spc minimum: 12 > 15; spc rebase 1 from: none > 2023-01")]
    [InlineData("""{"columns":["a","b"]}""", """{"columns":["a","b","c"]}""", "columns: a, b > a, b, c")]
    [InlineData("words", "{\"a\":true}", "a: none > True; : words > none")]
    [InlineData(null, null, "")]
    public void Between_NamesTheFieldsThatDiffer(string? was, string? now, string expected) =>
        Assert.Equal(expected, string.Join("; ", FieldChange.Between(was, now).Select(static change => $"{change.Field}: {change.Was ?? "none"} > {change.Is ?? "none"}")));
}
