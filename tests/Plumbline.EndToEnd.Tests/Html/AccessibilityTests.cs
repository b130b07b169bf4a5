using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

[Collection(PapersCollection.Name)]
public class AccessibilityTests(Papers papers)
{
    [Theory, MemberData(nameof(Papers.AtEnds), MemberType = typeof(Papers))]
    public async Task Paper_CheckedByAxe_HasNoViolations(string paper, int width) =>
        await Axe.FindsNothingAsync(await papers.ShowAsync(paper, width));
}
