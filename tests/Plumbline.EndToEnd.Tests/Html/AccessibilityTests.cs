using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

[Collection(PapersCollection.Name)]
public class AccessibilityTests(Papers papers)
{
    [Theory, MemberData(nameof(Papers.AtEnds), MemberType = typeof(Papers))]
    public async Task Paper_LookedOverByAxe_HasNoViolations(string paper, int width)
    {
        var page = await papers.Chromium.OpenAsync(papers.Address(paper).AbsoluteUri, width);
        await page.UnfoldAsync();
        await Axe.FindsNothingAsync(page);
        await page.Context.CloseAsync();
    }
}
