using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NewsBot.Commands;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

public sealed class ModelOffTests : IDisposable
{
    private static readonly string[] OfModel = ["OpenAI", "Handlebars", "Polly", "Microsoft.Extensions.AI"];

    private readonly Workspace _workspace = new();
    private readonly TcpListener _proxy = new(IPAddress.Loopback, 0);

    public ModelOffTests() => _proxy.Start();

    public void Dispose()
    {
        _proxy.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Nothing_of_it_is_loaded_and_no_network_is_touched()
    {
        var program = ProgramWithoutModel();

        var asked = await RunAsync(program, "", [], "ask", "who said 82%?");
        var digest = await RunAsync(program, "", [], "digest", "--since", "7d");
        var chat = await RunAsync(program, "who said 82%?\nquit\n", [], "chat");
        var withModel = await RunAsync(
            program, "", new() { ["NewsBot__Rephrasing__Endpoint"] = "http://127.0.0.1:9/v1", ["NewsBot__Rephrasing__Model"] = "m" }, "ask", "who said 82%?");

        Assert.All([asked, digest, chat], run => Assert.Equal((0, true), (run.Status, run.Output.Contains("Council on Foreign Relations", StringComparison.Ordinal))));
        Assert.False(_proxy.Pending());
        // So that the first three can fail: what was taken away is what a model needs.
        Assert.Equal((1, ""), withModel);
    }

    /// <summary>A copy of the program that has nothing to call a model with.</summary>
    private string ProgramWithoutModel()
    {
        var built = Path.GetDirectoryName(typeof(CommandTable).Assembly.Location)!;
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(built, file)))
        {
            if (OfModel.Any(file.StartsWith) || file.StartsWith("xunit", StringComparison.Ordinal))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(_workspace.Path("program/" + file))!);
            File.Copy(Path.Combine(built, file), _workspace.Path("program/" + file));
        }
        var listed = JsonNode.Parse(File.ReadAllText(_workspace.Path("program/NewsBot.deps.json")))!;
        foreach (var part in listed["targets"]!.AsObject().Select(target => target.Value!.AsObject()).Append(listed["libraries"]!.AsObject()))
        {
            foreach (var name in part.Select(library => library.Key).Where(name => OfModel.Any(name.StartsWith)).ToList())
                part.Remove(name);
        }
        _workspace.File("program/NewsBot.deps.json", listed.ToJsonString());
        return _workspace.Path("program/NewsBot.dll");
    }

    private async Task<(int Status, string Output)> RunAsync(string program, string input, Dictionary<string, string> environment, params string[] arguments)
    {
        foreach (var variable in (string[])["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"])
            environment[variable] = $"http://{_proxy.LocalEndpoint}";
        using var process = BotProcess.StartAt(program, environment, [.. arguments, "--db", _workspace.Archive]);
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, output);
    }
}
