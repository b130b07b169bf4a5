using System.Text.RegularExpressions;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.Support;

namespace Plumbline.Web.Tests.Api;

/// <summary>The requests of docs/reference/api.md are answered as it says.</summary>
[Collection(SampleSiteCollection.Name)]
public sealed partial class ReferencePageTests(SampleSite site)
{
    public static TheoryData<string, string> Examples { get; } = [.. Example().Matches(File.ReadAllText(Repository.Path("docs", "reference", "api.md"))).Select(one => (one.Groups["address"].Value, one.Groups["answer"].Value))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_IsAnsweredAsThePageSays(string address, string expected)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
        var text = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n');
        if (expected.Contains('…', StringComparison.Ordinal)) Assert.StartsWith(expected.Split('…')[0], text, StringComparison.Ordinal);
        else Assert.Equal(expected.TrimEnd('\n'), Moment().Replace(text, "2024-03-31T17:05:00.000Z"));
    }

    [Fact]
    public void Page_HasExamples() => Assert.InRange(Examples.Count, 8, 30);

    [GeneratedRegex("```http\nGET (?<address>\\S+)\n```\n```(csv|json)\n(?<answer>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    // The time of a change of the samples is the time of the test.
    [GeneratedRegex("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\dZ", RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();
}
