// Async, in Java 17: java Master.java. SIMUL_URL is the address of your hall, with its key.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

class Master {
  static final String URL = System.getenv("SIMUL_URL");
  static final HttpClient client = HttpClient.newHttpClient();

  static CompletableFuture<HttpResponse<String>> ask(String method, String path) {
    var request = HttpRequest.newBuilder(URI.create(URL + path)).method(method, BodyPublishers.noBody()).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  static CompletableFuture<Void> game(int board) {
    return ask("POST", "/boards/" + board + "/move") // he walks there and plays
        .thenCompose(moved -> ask("GET", "/boards/" + board + "/reply")) // nobody stands still meanwhile
        .thenCompose(reply -> reply.statusCode() == 410 // this game is over, or the round is
            ? CompletableFuture.<Void>completedFuture(null)
            : game(board));
  }

  public static void main(String[] args) {
    var boards = Pattern.compile("\"board\":(\\d+)").matcher(ask("GET", "/boards").join().body());
    CompletableFuture.allOf(boards.results()
        .map(found -> game(Integer.parseInt(found.group(1))))
        .toArray(CompletableFuture[]::new)).join();
    System.out.println(ask("GET", "/round").join().body());
  }
}
