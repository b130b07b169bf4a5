using AngleSharp.Html.Parser;

namespace Plumbline.Web.Tests.Support;

/// <summary>Sends a form as a browser does: its page first, whose token goes back with it.</summary>
internal static class SendForm
{
    internal static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        using var shown = await client.GetAsync(new Uri(address, UriKind.Relative));
        using var page = new HtmlParser().ParseDocument(await shown.Content.ReadAsStringAsync());
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(static field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
