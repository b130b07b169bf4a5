using Microsoft.Playwright;
using Plumbline.EndToEnd.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Html;

[Collection(PapersCollection.Name)]
public class AccessibilityTests(Papers papers)
{
    /// <summary>Each report at the widths of two phones and a desktop screen.</summary>
    public static TheoryData<string, int> OnScreens { get; } = new MatrixTheoryData<string, int>([Papers.Trust2023, Papers.Trust2020, Papers.Council, Papers.Complaints, Papers.Incidents, Papers.TrustRisks, Papers.CouncilRisks, Papers.TrustAssurance, Papers.CouncilAssurance], [320, 375, 1280]);

    [Theory, MemberData(nameof(OnScreens))]
    public async Task Paper_CheckedByAxe_HasNoViolations(string paper, int width) =>
        await Axe.FindsNothingAsync(await papers.ShowAsync(paper, width));

    [Theory, MemberData(nameof(OnScreens))]
    public async Task Paper_OnADarkScreen_HasNoViolations(string paper, int width) =>
        await Axe.FindsNothingAsync(await papers.ShowAsync(paper, width, scheme: ColorScheme.Dark));

    [Theory, MemberData(nameof(OnScreens))]
    public async Task Paper_InForcedColours_HasNoViolations(string paper, int width) =>
        await Axe.FindsNothingAsync(await papers.ShowAsync(paper, width, scheme: ColorScheme.Dark, forced: ForcedColors.Active));
}
