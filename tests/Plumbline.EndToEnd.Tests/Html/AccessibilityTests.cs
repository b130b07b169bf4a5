using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

[Collection(PapersCollection.Name)]
public class AccessibilityTests(Papers papers)
{
    [Theory, MemberData(nameof(Papers.AtEnds), MemberType = typeof(Papers))]
    public async Task Paper_CheckedByAxe_HasNoViolations(string paper, int width) =>
        await Axe.FindsNothingAsync(await papers.ShowAsync(paper, width));

    [Theory]
    [InlineData(Papers.Trust2023, 1280, ForcedColors.None)]
    [InlineData(Papers.Trust2023, 320, ForcedColors.None)]
    [InlineData(Papers.Trust2023, 1280, ForcedColors.Active)]
    [InlineData(Papers.Council, 1280, ForcedColors.None)]
    public async Task Paper_OnADarkScreen_HasNoViolations(string paper, int width, ForcedColors forced) =>
        await Axe.FindsNothingAsync(await papers.ShowAsync(paper, width, scheme: ColorScheme.Dark, forced: forced));
}
